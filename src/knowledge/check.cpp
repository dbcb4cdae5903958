// Adds each row to the built-in knowledge, collects what is refused, and looks at what was taken.
#include "waqai/knowledge/check.hpp"

#include <algorithm>
#include <array>
#include <deque>

#include "knowledge/own_file.hpp"
#include "waqai/core/error.hpp"
#include "waqai/knowledge/knowledge.hpp"
#include "waqai/text/utf8.hpp"

namespace waqai {
namespace {

bool is_slug(std::string_view id) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return std::ranges::all_of(id, fits) && !id.starts_with('-') && !id.ends_with('-');
}

bool has_arabic_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [letter, length] = decode_utf8(text, at);
    if (letter >= 0x0620 && letter <= 0x06FF) return true;
    at += length;
  }
  return false;
}

class FileChecker {
 public:
  Diagnostics run(std::span<const std::string> files) {
    for (const std::string& file : files) check_file(file);
    return std::move(findings_);
  }

 private:
  void check_file(const std::string& path) {
    file_ = path;
    try {
      constexpr std::array<std::string_view, 7> columns{"id", "en", "ar", "affiliation", "names", "short", "gender"};
      const Table table(path, texts_.emplace_back(read_own_file(path)), columns);
      for (const Table::Row& row : table.rows()) check_row(row);
    } catch (const Error& error) {
      find(Severity::error, 0, error.what());
    }
  }

  void check_row(const Table::Row& row) {
    const auto before = static_cast<ActorIndex>(knowledge_.actor_count());
    try {
      knowledge_.add_person(row);
    } catch (const Error& error) {
      find(Severity::error, row.line(), error.what());
      return;
    }
    check_fields(row);
    check_names(row, before);
    for (const HeldPost& held : knowledge_.posts_held(before)) check_holders(row, held);
  }

  void check_fields(const Table::Row& row) {
    if (!is_slug(row["id"])) find(Severity::error, row.line(), "id: small letters, digits and hyphens are allowed");
    if (row["en"].empty()) find(Severity::error, row.line(), "en: is empty");
    for (const std::string_view column : {"ar", "names", "short"})
      for (const std::string_view name : row.list(column))
        if (!has_arabic_letter(name))
          find(Severity::error, row.line(), std::string(column) + ": \"" + std::string(name) + "\" is not in Arabic");
    if (row["gender"] != "m" && row["gender"] != "f") find(Severity::error, row.line(), "gender: allowed are m and f");
  }

  /// A doubtful name may be shared: that is what its ~ says.
  void check_names(const Table::Row& row, ActorIndex person) {
    for (const std::string_view column : {"ar", "names", "short"})
      for (const std::string_view name : row.list(column)) {
        if (name.starts_with('~')) continue;
        for (const ActorIndex other : knowledge_.find_actors(name))
          if (other != person)
            find(Severity::warning, row.line(),
                 std::string(column) + ": \"" + std::string(name) + "\" is also " + knowledge_.actor(other).id);
      }
  }

  void check_holders(const Table::Row& row, const HeldPost& held) {
    if (!knowledge_.post(held.post).one_holder) return;
    for (const Tenure& other : knowledge_.tenures(held.post, held.of))
      if (other.person != held.tenure.person && other.from <= held.tenure.to && held.tenure.from <= other.to)
        find(Severity::warning, row.line(),
             "post: " + knowledge_.actor(other.person).id + " is " + knowledge_.post_name(held.post, held.of).en +
                 " on some of these days too");
  }

  /// Errors of a table name their place themselves; a diagnostic does so too.
  void find(Severity severity, std::size_t line, std::string message) {
    const std::string place = file_ + ":" + std::to_string(line) + ":";
    if (message.starts_with(place)) message.erase(0, message.find(' ') + 1);
    if (line == 0 && message.starts_with(file_ + ":")) message.erase(0, file_.size() + 1);
    findings_.push_back({severity, file_, line, {}, std::move(message)});
  }

  Vocabulary vocabulary_;
  Knowledge knowledge_{vocabulary_};
  std::deque<std::string> texts_;
  std::string file_;
  Diagnostics findings_;
};

}  // namespace

Diagnostics check_knowledge_files(std::span<const std::string> files) { return FileChecker().run(files); }

}  // namespace waqai
