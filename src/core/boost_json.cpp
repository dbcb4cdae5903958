// The one place that compiles Boost.JSON, which the other sources use by its declarations.
#include <boost/json/src.hpp>
