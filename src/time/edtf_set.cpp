// One-of sets over Edtf values, for a date that a text leaves open between a few.
#include "waqai/time/edtf_set.hpp"

#include <algorithm>
#include <utility>

#include "waqai/core/error.hpp"

namespace waqai {
namespace {

bool may_stand_among_several(const Edtf& date) { return date.precision() != Precision::interval; }

}  // namespace

EdtfSet::EdtfSet(std::vector<Edtf> members) : members_(std::move(members)) {
  std::ranges::sort(members_);
  members_.erase(std::unique(members_.begin(), members_.end()), members_.end());
  if (members_.empty()) throw Error("a set of dates has at least one");
  if (members_.size() > 1 && !std::ranges::all_of(members_, may_stand_among_several))
    throw Error("an interval cannot be one of several dates");
}

std::optional<EdtfSet> EdtfSet::parse(std::string_view text) {
  std::vector<Edtf> members;
  const bool brackets = text.size() > 2 && text.starts_with('[') && text.ends_with(']');
  if (!brackets) {
    const auto date = Edtf::parse(text);
    return date ? std::optional<EdtfSet>(*date) : std::nullopt;
  }
  for (std::string_view rest = text.substr(1, text.size() - 2);;) {
    const std::size_t comma = rest.find(',');
    const auto date = Edtf::parse(rest.substr(0, comma));
    if (!date || !may_stand_among_several(*date)) return std::nullopt;
    members.push_back(*date);
    if (comma == std::string_view::npos) return EdtfSet(std::move(members));
    rest.remove_prefix(comma + 1);
  }
}

std::string EdtfSet::to_string() const {
  if (members_.size() == 1) return members_.front().to_string();
  std::string out;
  for (const Edtf& member : members_) out.append(out.empty() ? "[" : ",").append(member.to_string());
  return out += ']';
}

std::optional<Edtf::Date> EdtfSet::earliest() const { return members_.front().earliest(); }

std::optional<Edtf::Date> EdtfSet::latest() const {
  if (members_.size() == 1) return members_.front().latest();
  return std::ranges::max_element(members_, {}, [](const Edtf& member) { return *member.latest(); })->latest();
}

/// Several members may cover a date together: [2017-01,2017-02] does 2017-01-20/2017-02-10.
bool EdtfSet::covers(const Edtf& date) const {
  if (std::ranges::any_of(members_, [&](const Edtf& member) { return member.contains(date); })) return true;
  if (members_.size() == 1 || !date.earliest() || !date.latest()) return false;
  auto uncovered = date.earliest()->day_number();
  for (const Edtf& member : members_) {
    if (member.earliest()->day_number() > uncovered) return false;
    uncovered = std::max(uncovered, member.latest()->day_number() + 1);
    if (uncovered > date.latest()->day_number()) return true;
  }
  return false;
}

bool EdtfSet::contains(const EdtfSet& other) const {
  return std::ranges::all_of(other.members_, [this](const Edtf& date) { return covers(date); });
}

bool EdtfSet::overlaps(const EdtfSet& other) const {
  return std::ranges::any_of(members_, [&](const Edtf& mine) {
    return std::ranges::any_of(other.members_, [&](const Edtf& theirs) { return mine.overlaps(theirs); });
  });
}

std::strong_ordering EdtfSet::operator<=>(const EdtfSet& other) const {
  const auto latest_first = latest();
  const auto latest_second = other.latest();
  if (earliest() != other.earliest())
    return earliest() < other.earliest() ? std::strong_ordering::less : std::strong_ordering::greater;
  if (latest_first != latest_second) {
    const bool less = latest_first && (!latest_second || *latest_first < *latest_second);
    return less ? std::strong_ordering::less : std::strong_ordering::greater;
  }
  return std::lexicographical_compare_three_way(members_.begin(), members_.end(), other.members_.begin(),
                                                other.members_.end());
}

}  // namespace waqai
