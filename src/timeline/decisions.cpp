// Reads the file of a person's decisions; merge.cpp applies them.
#include "waqai/timeline/decisions.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <tuple>

#include "waqai/core/file.hpp"
#include "waqai/core/table.hpp"

namespace waqai {
namespace {

using namespace std::string_view_literals;

constexpr std::array columns{"decision"sv, "a"sv, "b"sv, "note"sv};
constexpr std::array kinds{"same"sv, "different"sv, "rename"sv, "hide"sv};

DecisionKind read_kind(const Table::Row& row) {
  const auto found = std::ranges::find(kinds, row["decision"]);
  if (found == kinds.end()) throw row.error("decision", "allowed are same, different, rename and hide");
  return static_cast<DecisionKind>(found - kinds.begin());
}

Decision read_row(const Table::Row& row) {
  const Decision decision{read_kind(row), std::string(row["a"]), std::string(row["b"]), std::string(row["note"]),
                          row.line()};
  if (decision.a.empty()) throw row.error("a", "is empty");
  if (decision.kind == DecisionKind::hide) {
    if (!decision.b.empty()) throw row.error("b", "must be empty, as hide takes one id");
    return decision;
  }
  if (decision.b.empty()) throw row.error("b", "is empty");
  if (decision.a == decision.b) throw row.error("b", "is the same as a");
  return decision;
}

/// Rows that cannot both hold, or are one: the two ids without their order, whether joined or parted.
class Contradictions {
 public:
  void check(const Decision& decision, const Table::Row& row) {
    const bool about_pair = decision.kind == DecisionKind::same || decision.kind == DecisionKind::different;
    const bool ordered = !about_pair || decision.a < decision.b;
    const auto key = std::tuple(about_pair ? DecisionKind::same : decision.kind, ordered ? decision.a : decision.b,
                                about_pair ? (ordered ? decision.b : decision.a) : std::string());
    const auto [earlier, added] = lines_.emplace(key, decision.line);
    if (!added) throw row.error("a", "line " + std::to_string(earlier->second) + " has decided this already");
  }

 private:
  std::map<std::tuple<DecisionKind, std::string, std::string>, std::size_t> lines_;
};

}  // namespace

Decisions Decisions::parse(std::string_view text, const std::string& file) {
  const Table table(file, text, columns);
  Decisions decisions;
  decisions.file_ = file;
  Contradictions contradictions;
  for (const Table::Row& row : table.rows()) {
    decisions.rows_.push_back(read_row(row));
    const Decision& decision = decisions.rows_.back();
    contradictions.check(decision, row);
    if (decision.kind != DecisionKind::rename) continue;
    const std::string last(decisions.renamed(decision.b));
    if (last == decision.a) throw row.error("b", "this and earlier lines rename in a circle");
    for (auto& [old_name, name] : decisions.names_)
      if (name == decision.a) name = last;
    decisions.names_[decision.a] = last;
  }
  return decisions;
}

Decisions Decisions::load(const std::string& path) { return parse(read_file(path), path); }

std::string_view Decisions::renamed(std::string_view id) const {
  if (names_.empty()) return id;
  const auto found = names_.find(id);
  return found == names_.end() ? id : std::string_view(found->second);
}

}  // namespace waqai
