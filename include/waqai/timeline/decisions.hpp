// Decisions: what a person has decided about records and events, kept in a file and applied at each run.
//
// A table (core/table.hpp) with the columns decision, a, b and note:
//
//   decision   a                b                  note
//   same       one#1            two#3              both are the meeting in Sochi
//   different  20171120-call-…  20171121-call-…    two calls, on two days
//   rename     sirgi-lafruf     sergey-lavrov      another spelling
//   hide       three#2                             not about diplomacy
//
// `a` and `b` of same, different and hide are ids of records ("one#1", the document and the number that extraction
// gives) or of events as merge() names them without decisions; hide also takes the id of an event as it is named with
// them. Ids of records last longer: an event's id follows its date and parties, which a new article may change.
// `a` and `b` of rename are ids of actors.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace waqai {

enum class DecisionKind : std::uint8_t { same, different, rename, hide };

struct Decision {
  DecisionKind kind = DecisionKind::same;
  std::string a;
  std::string b;  ///< empty of hide
  std::string note;
  std::size_t line = 0;  ///< in the file
};

class Decisions {
 public:
  Decisions() = default;

  /// Reads the table `text`; `file` stands in errors. O(text).
  /// @throws DataError "FILE:LINE:COLUMN: ..." for a decision that is not one of the four, an id that is missing, too
  /// many or its own partner, a row that says what another says or its contrary, and a circle of new names.
  static Decisions parse(std::string_view text, const std::string& file);
  /// The same of a file. @throws InputError where it cannot be read.
  static Decisions load(const std::string& path);

  [[nodiscard]] const std::vector<Decision>& rows() const { return rows_; }
  [[nodiscard]] const std::string& file() const { return file_; }
  [[nodiscard]] bool empty() const { return rows_.empty(); }

  /// The id that stands for the actor `id`: that of the last rename, or `id` itself.
  [[nodiscard]] std::string_view renamed(std::string_view id) const;

 private:
  std::string file_;
  std::vector<Decision> rows_;
  std::map<std::string, std::string, std::less<>> names_;  ///< every old name with the one that stands at last
};

}  // namespace waqai
