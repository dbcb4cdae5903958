#include "waqai/core/parallel.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <vector>

namespace waqai {
namespace {

TEST(ParallelFor, CallsEveryIndexOnce) {
  for (const std::size_t count : {0U, 1U, 2U, 7U, 1000U})
    for (const unsigned threads : {0U, 1U, 2U, 3U, 8U, 64U}) {
      std::vector<std::atomic<int>> calls(count);
      parallel_for(count, threads, [&](std::size_t i) { ++calls[i]; });
      for (std::size_t i = 0; i < count; ++i) EXPECT_EQ(calls[i], 1) << i << " of " << count << " by " << threads;
    }
}

TEST(ParallelFor, UsesNoMoreThreadsThanAllowed) {
  std::atomic<int> at_work{0};
  std::atomic<int> most{0};
  parallel_for(500, 3, [&](std::size_t) {
    const int now = ++at_work;
    for (int seen = most; seen < now && !most.compare_exchange_weak(seen, now);) {
    }
    --at_work;
  });
  EXPECT_LE(most, 3);
}

TEST(ParallelFor, RethrowsAndStopsGivingOutWork) {
  for (const unsigned threads : {1U, 2U, 8U}) {
    std::atomic<std::size_t> calls{0};
    const auto work = [&](std::size_t i) {
      ++calls;
      if (i == 5) throw std::out_of_range("six");
    };
    EXPECT_THROW(parallel_for(1'000'000, threads, work), std::out_of_range) << threads;
    EXPECT_LT(calls, 1'000'000U) << threads;
  }
}

TEST(ParallelFor, OfManyExceptionsGivesOne) {
  EXPECT_THROW(parallel_for(100, 4, [](std::size_t) { throw std::runtime_error("all"); }), std::runtime_error);
}

TEST(ThreadCount, ZeroMeansTheMachines) {
  EXPECT_EQ(thread_count(5), 5U);
  EXPECT_GE(thread_count(0), 1U);
}

}  // namespace
}  // namespace waqai
