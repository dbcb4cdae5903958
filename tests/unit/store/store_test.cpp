#include "waqai/store/store.hpp"

#include <gtest/gtest.h>
