// BlockIndex: which events a record is worth comparing with, found by keys that alike accounts share.
#pragma once

#include <boost/container/small_vector.hpp>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "account.hpp"

namespace waqai {

/// Finds what shares a family of kinds, a pair of states (of a visit: one visitor) and a stretch of time.
///
/// Short dates, of a week at most, are kept by day, longer ones by month. So a record of one day meets what is told of
/// that day and what is told of the month or year, however many others the month holds. Dates of more than a year
/// are found only by dates as vague. Adding and finding cost O(pairs of states * days or months), and finding the
/// numbers found.
class BlockIndex {
 public:
  using Number = std::uint32_t;

  /// `number` is found for accounts alike to this one; adding it again after the account has grown does no harm.
  void add(const Account& account, Number number);

  /// Appends what may be alike, in ascending order, each once; with `slack` days around a short date.
  void find(const Account& account, std::int32_t slack, std::vector<Number>& found) const;

 private:
  using Key = std::uint64_t;      ///< of a family and a pair of states
  using Stretch = std::uint64_t;  ///< of time
  struct Node {
    Number number = 0;
    std::uint32_t next = 0;
  };
  /// Index of the first node, plus 1. A map for each stretch of time: who asks in the order of time finds it in the
  /// caches, where one map of all would be met anywhere.
  using Heads = boost::unordered_flat_map<Key, std::uint32_t>;

  void insert(Heads& heads, Key key, Number number);
  void collect(const Heads& heads, Key key, std::vector<Number>& found) const;

  std::unordered_map<Stretch, Heads> heads_;
  std::vector<Node> nodes_;
};

/// The states of an account's parties, each once, in ascending order. Few have more than fit without allocation.
using States = boost::container::small_vector<NameNumber, 6>;
States states_of(const Account& account);

/// One key for each pair of states; for each state where one party says enough, or where several of one state met.
/// Of long lists, only as many states as must hold a pair in common with any list that is alike: lists agree in
/// more than half of the longer. Accounts that are alike share a key.
using PairKeys = boost::container::small_vector<std::uint64_t, 8>;
PairKeys pair_keys(const Account& account);

/// Stirs `value` into `hash`, the same on every machine.
constexpr std::uint64_t stir(std::uint64_t hash, std::uint64_t value) {
  hash ^= value + 0x9E3779B97F4A7C15U + (hash << 6U) + (hash >> 2U);
  hash *= 0xBF58476D1CE4E5B9U;
  return hash ^ (hash >> 29U);
}

}  // namespace waqai
