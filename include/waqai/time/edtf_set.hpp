// EdtfSet: a date that is one of a few (ISO 8601-2's one-of set), such as "[2015-08-07,2020-08-07]".
//
// Its members are dates as Edtf has them, intervals excepted. A set of one is that date itself, an interval too, and is
// written without brackets, so that a set can stand wherever a date can. Ranges within a set ("[2015..2017]",
// "[..2015]") and all-of sets ("{...}") are left out.
//
//   const auto set = waqai::EdtfSet::parse("[2015-08-07,2020-08-07]");
//   set->earliest();                                        // 2015-08-07
//   set->contains(*waqai::Edtf::parse("2017"));             // false
//
// It is a type of its own, as it owns memory: Edtf, of which events and graphs hold thousands, stays trivially copied.
// All operations are O(members); reading and making sort them.
#pragma once

#include <compare>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "waqai/time/edtf.hpp"

namespace waqai {

/// Comparison is the order of a chronology, as of Edtf: the earliest day of all members first, then the latest, then
/// member by member.
class EdtfSet {
 public:
  /// A set of one. Not explicit: a date may stand wherever a set may.
  EdtfSet(const Edtf& date) : members_{date} {}
  /// In any order; a date that is there twice counts once. @throws Error for no members, or an interval among several.
  explicit EdtfSet(std::vector<Edtf> members);

  /// Reads what Edtf reads, or such dates in brackets with commas between, without blanks. Nothing for anything else.
  static std::optional<EdtfSet> parse(std::string_view text);
  [[nodiscard]] std::string to_string() const;

  /// In order, each once; never empty.
  [[nodiscard]] std::span<const Edtf> members() const { return members_; }
  /// First and last day of all members; nothing at an open side.
  [[nodiscard]] std::optional<Edtf::Date> earliest() const;
  [[nodiscard]] std::optional<Edtf::Date> latest() const;
  /// Whether every day of every member of `other` is a day of some member of this one.
  [[nodiscard]] bool contains(const EdtfSet& other) const;
  /// Whether they share a day.
  [[nodiscard]] bool overlaps(const EdtfSet& other) const;

  std::strong_ordering operator<=>(const EdtfSet& other) const;
  bool operator==(const EdtfSet& other) const = default;

 private:
  [[nodiscard]] bool covers(const Edtf& date) const;

  std::vector<Edtf> members_;
};

}  // namespace waqai
