// Grouping: which records are of one event.
#pragma once

#include <boost/container/small_vector.hpp>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "block_index.hpp"
#include "corpus.hpp"
#include "likeness.hpp"

namespace waqai {

using RecordIndex = std::uint32_t;
using GroupIndex = std::uint32_t;
inline constexpr GroupIndex no_group = 0xFFFFFFFFU;

/// What a person has decided about records, by their index in the corpus.
struct Constraints {
  std::map<RecordIndex, RecordIndex> same;  ///< each record of a class with the class's first
  /// Records with the same number and the other sign are kept apart.
  std::map<RecordIndex, std::vector<int>> different;
  std::vector<bool> hidden;  ///< empty where none is
};

/// The records of one event, and what is known of it so far. Its account may point into it, so it is only moved.
struct Group {
  Account account;
  std::vector<AccountParty> own_parties;  ///< where the account's are not those of a single record
  States core;                            ///< those that every record names
  boost::container::small_vector<RecordIndex, 2> records;
  boost::container::small_vector<std::uint32_t, 2> documents;  ///< the rank of each record's document
  Days told;  ///< from the first to the last day on which its documents can have appeared

  Group() = default;
  Group(Group&&) = default;
  Group& operator=(Group&&) = default;
};

/// How a record's relation to a group was judged; explain_merge puts it into words.
enum class Verdict : std::uint8_t {
  joined,
  unlike,  ///< Likeness tells why
  other_status,
  same_document,  ///< the record's document tells of that event in another record
  chain,          ///< it would tie records that have no two parties in common
  parted,         ///< a person's decision
};

/// Puts records together, each held against the events as they stand, the least vague first.
///
/// O(n) lookups for n records, and for each the events that share its time and a pair of states.
class Grouping {
 public:
  /// Both must outlive it.
  Grouping(const Corpus& corpus, const Constraints& constraints);
  Grouping(const Grouping&) = delete;
  Grouping& operator=(const Grouping&) = delete;

  /// In an order that hangs on the records alone; some groups may be empty.
  [[nodiscard]] const std::vector<Group>& groups() const { return groups_; }
  [[nodiscard]] GroupIndex group_of(RecordIndex record) const { return group_of_[record]; }

  /// Whether `record` may join `group`, with their likeness.
  [[nodiscard]] std::pair<Verdict, Likeness> judge(RecordIndex record, const Group& group, DateRule rule) const;

 private:
  /// Of the groups that a record may join the one most like it; none where two are equally like it.
  struct Choice {
    GroupIndex group = no_group;
    bool tied = false;
  };

  using ByStates = boost::unordered_flat_map<std::uint64_t, std::vector<GroupIndex>>;  ///< by status and set of states

  [[nodiscard]] static std::span<const GroupIndex> listed(const ByStates& lists, std::uint64_t key);
  [[nodiscard]] Choice most_alike(RecordIndex record, std::span<const GroupIndex> candidates, DateRule rule) const;
  [[nodiscard]] GroupIndex choose_undated(RecordIndex record);
  [[nodiscard]] std::int32_t first_day(GroupIndex group) const;
  void add_dated(RecordIndex record);
  void add_undated(RecordIndex record);
  void join_lone_neighbours();
  void join_postponements();
  void index_by_states();
  [[nodiscard]] GroupIndex lone_neighbour(GroupIndex lone, std::vector<GroupIndex>& candidates) const;
  [[nodiscard]] bool timely(RecordIndex record, const Group& group, std::int64_t window) const;
  [[nodiscard]] bool parted(RecordIndex record, const Group& group) const;
  [[nodiscard]] GroupIndex decided(RecordIndex record) const;
  /// Whether the group may be found under further keys of blocks now.
  bool put(RecordIndex record, GroupIndex group);
  void unite(GroupIndex from, GroupIndex into);
  GroupIndex open();

  const Corpus* corpus_;
  const Constraints* constraints_;
  std::vector<Group> groups_;
  std::vector<GroupIndex> group_of_;
  BlockIndex blocks_;
  ByStates dated_;  ///< by first day
  ByStates undated_;
  std::map<RecordIndex, GroupIndex> class_groups_;
  std::vector<GroupIndex> candidates_;
};

}  // namespace waqai
