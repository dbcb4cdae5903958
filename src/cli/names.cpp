// Between the user's words and the ids of the events: exact names first, then advice on what may have been meant.
#include "cli/names.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "cli/spelling.hpp"
#include "waqai/core/error.hpp"
#include "waqai/core/table.hpp"
#include "waqai/lexicon/vocabulary.hpp"
#include "waqai/text/fold.hpp"

namespace waqai::cli {
namespace {

constexpr std::size_t most_suggestions = 3;

using Ids = std::set<std::string>;

bool bears(const Name& name, const std::string& folded) { return fold(name.ar) == folded || fold(name.en) == folded; }

std::string joined(const std::vector<std::string>& parts, const std::string& last_separator) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += i + 1 == parts.size() ? last_separator : ", ";
    text += parts[i];
  }
  return text;
}

/// Candidates for a misspelt or shortened name, of which the most alike come out.
class Suggestions {
 public:
  explicit Suggestions(std::string_view name) : wanted_(fold(name)) {}

  void add(const std::string& id, const Name& name) {
    if (!seen_.insert(id).second) return;
    const std::string names[] = {id, fold(name.ar), fold(name.en)};
    std::size_t distance = wanted_.size();
    for (const std::string& known : names) {
      distance = std::min(distance, edit_distance(wanted_, known));
      for (const std::string_view word : split(known, known.find(' ') == std::string::npos ? '-' : ' '))
        distance = std::min(distance, edit_distance(wanted_, word));
    }
    constexpr std::size_t bytes_a_slip = 3;
    if (distance <= wanted_.size() / bytes_a_slip) found_.emplace_back(distance, found_.size(), id);
  }

  /// "; is A, B or C meant?", or nothing.
  [[nodiscard]] std::string text() {
    std::ranges::sort(found_);
    std::vector<std::string> ids;
    for (const auto& [distance, rank, id] : found_)
      if (ids.size() < most_suggestions && distance == std::get<0>(found_.front())) ids.push_back(id);
    return ids.empty() ? "" : "; is " + joined(ids, " or ") + " meant?";
  }

 private:
  std::string wanted_;
  Ids seen_;
  std::vector<std::tuple<std::size_t, std::size_t, std::string>> found_;
};

/// The only one of `ids`, or the only one that the events speak of; empty where there is none.
/// @throws UsageError where there are several.
std::string only_one(const Ids& ids, const std::map<std::string, Name>& of_events, const std::string& option,
                     const std::string& name) {
  if (ids.empty()) return {};
  if (ids.size() == 1) return *ids.begin();
  std::vector<std::string> present;
  std::ranges::copy_if(ids, std::back_inserter(present), [&](const auto& id) { return of_events.contains(id); });
  if (present.size() == 1) return present.front();
  if (present.empty()) present.assign(ids.begin(), ids.end());
  throw UsageError(option + ": \"" + name + "\" may be " + joined(present, " or ") + "; give the id");
}

/// "https://www.news.example/1" gives "news.example".
std::string_view host(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/:?#"));
  if (url.starts_with("www.")) url.remove_prefix(4);
  return url;
}

}  // namespace

Names::Names(std::span<const DocumentEvents> documents, std::span<const Event> merged,
             std::span<const std::string> knowledge_files)
    : documents_(documents), merged_(merged), knowledge_files_(knowledge_files) {}

void Names::index() {
  if (std::exchange(indexed_, true)) return;
  for (const DocumentEvents& document : documents_) {
    document_ids_.insert(document.document);
    std::ranges::for_each(document.events, [&](const Event& event) { add(event); });
  }
  std::ranges::for_each(merged_, [&](const Event& event) { add(event); });
}

void Names::add(const Event& event) {
  for (const Participant& party : event.participants) actors_.emplace(party.id, party.name);
  if (event.place) places_.emplace(event.place->id, event.place->name);
  for (const Evidence& evidence : event.evidence) document_ids_.insert(evidence.document);
}

const Knowledge& Names::knowledge() {
  if (!knowledge_) {
    vocabulary_ = std::make_unique<Vocabulary>();
    knowledge_ = std::make_unique<Knowledge>(*vocabulary_, knowledge_files_);
  }
  return *knowledge_;
}

std::string Names::actor(const std::string& option, const std::string& name) {
  index();
  if (actors_.contains(name)) return name;
  const std::string folded = fold(name);
  Ids ids;
  for (const auto& [id, known] : actors_)
    if (bears(known, folded)) ids.insert(id);
  for (const ActorIndex index : knowledge().find_actors(name)) ids.insert(knowledge().actor(index).id);
  if (std::string id = only_one(ids, actors_, option, name); !id.empty()) return id;
  Suggestions suggestions(name);
  for (const auto& [id, known] : actors_) suggestions.add(id, known);
  for (ActorIndex i = 0; i < knowledge().actor_count(); ++i)
    suggestions.add(knowledge().actor(i).id, knowledge().actor(i).name);
  throw UsageError(option + ": nobody is known as \"" + name + "\"" + suggestions.text());
}

/// The id of the country of this code or name; empty where there is none.
std::string Names::country_id(const std::string& name) {
  for (const ActorIndex index : knowledge().find_actors(name))
    if (knowledge().actor(index).type == ActorType::country) return knowledge().actor(index).id;
  const std::string folded = fold(name);  // RU, Ru
  for (const ActorIndex index : knowledge().find_actors(folded))
    if (knowledge().actor(index).type == ActorType::country) return knowledge().actor(index).id;
  return {};
}

std::string Names::country(const std::string& option, const std::string& name) {
  const std::string id = country_id(name);
  for (ActorIndex i = 0; i < knowledge().actor_count(); ++i)
    if (knowledge().actor(i).id == id) return knowledge().actor(i).country;
  Suggestions suggestions(name);
  for (ActorIndex i = 0; i < knowledge().actor_count(); ++i)
    if (knowledge().actor(i).type == ActorType::country)
      suggestions.add(knowledge().actor(i).id, knowledge().actor(i).name);
  throw UsageError(option + ": no country is known as \"" + name + "\"" + suggestions.text());
}

std::string Names::place(const std::string& option, const std::string& name) {
  index();
  if (places_.contains(name)) return name;
  const std::string folded = fold(name);
  Ids ids;
  for (const auto& [id, known] : places_)
    if (bears(known, folded)) ids.insert(id);
  for (PlaceIndex i = 0; i < knowledge().place_count(); ++i)
    if (const Place& known = knowledge().place(i).place; known.id == name || bears(known.name, folded))
      ids.insert(known.id);
  if (ids.empty())
    if (const std::string country = country_id(name); !country.empty()) ids.insert(country);
  if (std::string id = only_one(ids, places_, option, name); !id.empty()) return id;
  Suggestions suggestions(name);
  for (const auto& [id, known] : places_) suggestions.add(id, known);
  for (PlaceIndex i = 0; i < knowledge().place_count(); ++i)
    suggestions.add(knowledge().place(i).place.id, knowledge().place(i).place.name);
  throw UsageError(option + ": no place is known as \"" + name + "\"" + suggestions.text());
}

std::set<std::string> Names::documents(const std::string& option, const std::string& name) {
  index();
  const std::string folded = fold(name);
  Suggestions suggestions(name);
  Ids found;
  if (document_ids_.contains(name)) found.insert(name);
  for (const DocumentEvents& document : documents_) {
    if (fold(document.source) == folded || host(document.url) == name) found.insert(document.document);
    if (!document.source.empty()) suggestions.add(document.source, {});
  }
  if (found.empty())
    throw UsageError(option + ": no source of these events is called \"" + name + "\"" + suggestions.text());
  return found;
}

}  // namespace waqai::cli
