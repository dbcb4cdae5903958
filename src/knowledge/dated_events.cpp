// Loads what dates articles: rounds.tsv, complete_rounds.tsv, encounters.tsv, beginnings.tsv.
#include "waqai/knowledge/dated_events.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "waqai/time/edtf.hpp"

namespace waqai {
namespace {

using boost::gregorian::date;
using Columns = std::vector<std::string_view>;

const Columns round_columns{"id", "series", "en", "from", "to"};
const Columns complete_columns{"series", "from", "to"};
const Columns meeting_columns{"people", "from", "to", "meetings"};
const Columns beginning_columns{"id", "en", "words", "country", "from", "to"};

date day_of(const Table::Row& row, std::string_view column, std::string_view text) {
  const auto value = Edtf::parse(text);
  if (!value || value->precision() != Precision::day || value->approximate())
    throw row.error(column, "\"" + std::string(text) + "\" is no YYYY-MM-DD");
  return *value->earliest();
}

DayRange range_of(const Table::Row& row) {
  const DayRange range{day_of(row, "from", row["from"]),
                       row["to"].empty() ? date(boost::gregorian::pos_infin) : day_of(row, "to", row["to"])};
  if (range.to < range.from) throw row.error("to", "lies before \"from\"");
  return range;
}

/// "astana-7" is number 7 of astana, "geneva-syria-3b" a part of number 3; "munich-security-2015" has none.
int number_of(std::string_view id, std::string_view series) {
  constexpr std::size_t most_digits = 2;
  if (!id.starts_with(series) || id.size() <= series.size() + 1) return 0;
  const std::string_view rest = id.substr(series.size() + 1);
  int number = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
  return error == std::errc{} && static_cast<std::size_t>(end - rest.data()) <= most_digits ? number : 0;
}

/// "Astana 7", "Riyadh (online)", "Astana, technical meeting": what may be the city.
std::string_view city_of(std::string_view name) {
  name = name.substr(0, name.find_first_of("(,0123456789"));
  while (name.ends_with(' ')) name.remove_suffix(1);
  return name;
}

using Numbers = std::unordered_map<std::string_view, std::uint32_t>;

std::uint32_t number_under(std::string_view key, const Numbers& numbers) {
  const auto found = numbers.find(key);
  return found == numbers.end() ? no_index : found->second;
}

/// `index`, found for the id in the row's field. @throws DataError where nothing was found.
std::uint32_t known(std::uint32_t index, const Table::Row& row, std::string_view column, std::string_view id) {
  if (index == no_index) throw row.error(column, "nothing has the id \"" + std::string(id) + "\"");
  return index;
}

}  // namespace

DatedEvents::DatedEvents(const Knowledge& knowledge, Vocabulary& vocabulary) {
  load_rounds(knowledge);
  load_meetings(knowledge);
  load_beginnings(knowledge, vocabulary);
}

void DatedEvents::load_rounds(const Knowledge& knowledge) {
  Numbers series;
  for (std::uint32_t i = 0; i < knowledge.series_count(); ++i) series.emplace(knowledge.series(i).id, i);
  rounds_.resize(series.size());
  const auto list_of = [&](const Table::Row& row) -> EventList& {
    return rounds_[known(number_under(row["series"], series), row, "series", row["series"])];
  };
  Numbers cities;
  cities.reserve(knowledge.place_count());
  for (PlaceIndex i = 0; i < knowledge.place_count(); ++i) cities.emplace(knowledge.place(i).place.name.en, i);
  const Table rounds = Table::builtin("knowledge/rounds.tsv", round_columns);
  for (const Table::Row& row : rounds.rows()) {
    list_of(row).rounds.push_back({std::string(row["en"]), number_of(row["id"], row["series"]), range_of(row),
                                   number_under(city_of(row["en"]), cities)});
  }
  for (EventList& list : rounds_)
    std::ranges::sort(list.rounds, {}, [](const Round& round) { return round.days.from; });
  const Table complete = Table::builtin("knowledge/complete_rounds.tsv", complete_columns);
  for (const Table::Row& row : complete.rows()) list_of(row).complete = range_of(row);
}

void DatedEvents::load_meetings(const Knowledge& knowledge) {
  const Table encounters = Table::builtin("knowledge/encounters.tsv", meeting_columns);
  for (const Table::Row& row : encounters.rows()) {
    const auto people = row.list("people");
    if (people.size() != 2) throw row.error("people", "are not two");
    const auto person = [&](std::string_view id) { return known(knowledge.actor_of_id(id), row, "people", id); };
    const auto pair = std::minmax({person(people[0]), person(people[1])});
    EventList& list = meetings_[pair];
    list.complete = range_of(row);
    for (const std::string_view meeting : row.list("meetings")) {
      const std::size_t space = std::min(meeting.find(' '), meeting.size());
      const date day = day_of(row, "meetings", meeting.substr(0, space));
      if (day < list.complete.from || day > list.complete.to)
        throw row.error("meetings", "lie outside \"from\" and \"to\"");
      const std::string_view id = meeting.substr(std::min(space + 1, meeting.size()));
      const PlaceIndex city = known(knowledge.city_of_id(id), row, "meetings", id);
      list.rounds.push_back({knowledge.place(city).place.name.en, 0, {day, day}, city});
    }
  }
}

void DatedEvents::load_beginnings(const Knowledge& knowledge, Vocabulary& vocabulary) {
  const Table beginnings = Table::builtin("knowledge/beginnings.tsv", beginning_columns);
  for (const Table::Row& row : beginnings.rows()) {
    for (const std::string_view phrase : row.list("words")) {
      trie_.add(phrase, static_cast<PhraseId>(by_phrase_.size()), vocabulary);
      by_phrase_.push_back(static_cast<std::uint32_t>(beginnings_.size()));
    }
    const ActorIndex country = known(knowledge.actor_of_id(row["country"]), row, "country", row["country"]);
    beginnings_.push_back({std::string(row["en"]), country, range_of(row)});
  }
}

const EventList& DatedEvents::meetings(ActorIndex one, ActorIndex other) const {
  const auto found = meetings_.find(std::minmax(one, other));
  return found == meetings_.end() ? none_ : found->second;
}

}  // namespace waqai
