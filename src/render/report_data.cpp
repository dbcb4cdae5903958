// Events on their way to the report's page: everything twice written elsewhere is numbered here, so that thousands of
// events stay a page of sensible size.
#include "render/report_data.hpp"

#include <algorithm>
#include <array>
#include <boost/date_time/gregorian/gregorian.hpp>
#include <cmath>
#include <optional>
#include <set>
#include <vector>

#include "core/json_writer.hpp"
#include "render/diagram_style.hpp"
#include "render/diagram_text.hpp"
#include "waqai/core/error.hpp"
#include "waqai/core/table.hpp"
#include "waqai/render/diagram.hpp"
#include "waqai/time/wording.hpp"

namespace waqai {
namespace {

/// Numbers values in the order of their first use.
template <typename Value>
class Numbers {
 public:
  std::uint32_t of(const Value& value) {
    const auto [entry, added] = numbers_.emplace(value, static_cast<std::uint32_t>(order_.size()));
    if (added) order_.push_back(value);
    return entry->second;
  }
  [[nodiscard]] const std::vector<Value>& order() const { return order_; }

 private:
  std::map<Value, std::uint32_t> numbers_;
  std::vector<Value> order_;
};

std::uint32_t utf16_length(std::string_view text) {
  std::uint32_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) != 0x80) units += byte >= 0xF0 ? 2 : 1;
  }
  return units;
}

/// An article as the page shows it: its title and own lines, without what its site put around them.
class ShownArticle {
 public:
  explicit ShownArticle(const Document& document) : original_(document.text) {
    std::vector<Span> spans = document.body;
    if (document.title) spans.push_back(*document.title);
    std::ranges::sort(spans);
    std::uint32_t units = 0;
    for (const Span span : spans) {
      if (!text_.empty()) {
        text_ += '\n';
        ++units;
      }
      pieces_.push_back({span, units});
      text_ += span.of(original_);
      units += utf16_length(span.of(original_));
    }
  }

  [[nodiscard]] const std::string& text() const { return text_; }

  /// Where in text() a byte of the document is; nothing where it is not shown.
  [[nodiscard]] std::optional<std::uint32_t> offset(std::uint32_t byte) const {
    for (const auto& [span, units] : pieces_)
      if (span.begin <= byte && byte <= span.end) return units + utf16_length(Span{span.begin, byte}.of(original_));
    return std::nullopt;
  }

 private:
  struct Piece {
    Span span;
    std::uint32_t units;  // before it
  };
  std::string_view original_;
  std::string text_;
  std::vector<Piece> pieces_;
};

std::string day_text(const std::optional<Edtf::Date>& day) {
  return day ? boost::gregorian::to_iso_extended_string(*day) : std::string();
}

/// "2017-11", as the page groups by; dates are put in order by their first day, or the last where the start is open.
std::string month_of(const Edtf& date) {
  return day_text(date.earliest() ? date.earliest() : date.latest()).substr(0, 7);
}

class ReportData {
 public:
  ReportData(const EventGraph& graph, std::span<const Document> articles, const ReportOptions& options)
      : graph_(graph),
        options_(options),
        events_(graph.chronology()),
        projection_(project_actors(graph, {DiagramOptions{}.max_parties})),
        arabic_(Language::ar),
        english_(Language::en),
        arabic_dates_("ar", options.months, options.calendars, options.hijri),
        english_dates_("en", {}, options.calendars, options.hijri) {
    for (std::size_t i = 0; i < events_.size(); ++i)
      event_numbers_.emplace(events_[i]->id, static_cast<std::uint32_t>(i));
    for (const auto& [id, vertex] : graph.documents()) document_numbers_.of(id);
    for (const Document& article : articles)
      if (graph.documents().contains(article.id)) articles_.emplace(article.id, article);
  }

  std::string json() {
    json_.open('{');
    json_.key("language").value(options_.language == Language::ar ? "ar" : "en");
    json_.key("title").text_or_null(options_.title);
    write_words();
    write_dashes();
    write_actors();
    write_documents();
    write_events();
    write_ties();
    write_places();
    write_posts();
    write_dates();
    write_countries();
    write_diagrams();
    json_.close('}');
    return std::move(out_);
  }

 private:
  void write_pair(std::string_view ar, std::string_view en) {
    json_.open('[');
    json_.value(ar);
    json_.value(en);
    json_.close(']');
  }
  void write_pair(const Name& name) { write_pair(name.ar, name.en); }

  void write_words() {
    json_.key("words").open('{');
    const ReportText words;
    for (const auto& [key, name] : words.all()) {
      json_.key(key);
      write_pair(name);
    }
    json_.close('}');
  }

  void write_dashes() {
    const DiagramStyle style;
    json_.key("dashes").open('{');
    for (const Kind kind :
         {Kind::meeting, Kind::summit, Kind::talks, Kind::call, Kind::visit, Kind::statement, Kind::contact})
      json_.key(to_string(kind)).value(style.line(to_string(kind)).dashes);
    json_.close('}');
  }

  void write_actors() {
    json_.key("actors").open('[');
    for (const auto vertex : boost::make_iterator_range(boost::vertices(projection_))) {
      const Actor& actor = projection_[vertex];
      actor_numbers_.of(actor.id);
      json_.open('{');
      json_.key("id").value(actor.id);
      json_.key("type").value(to_string(actor.type));
      json_.key("name");
      write_pair(arabic_.name(actor), english_.name(actor));
      write_country(actor.country);
      json_.close('}');
    }
    json_.close(']');
  }

  void write_country(const std::string& code) {
    if (code.empty()) return;
    json_.key("country").value(code);
    countries_.insert(code);
  }

  void write_documents() {
    json_.key("documents").open('[');
    for (const std::string& id : document_numbers_.order()) {
      const SourceDocument& document = *graph_.document(id);
      json_.open('{');
      json_.key("id").value(id);
      for (const auto& [key, text] : {std::pair{"title", &document.title}, std::pair{"source", &document.source},
                                      std::pair{"url", &document.url}})
        if (!text->empty()) json_.key(key).value(*text);
      if (document.date) json_.key("date").value(dates_.of(*document.date));
      if (const auto article = articles_.find(id); article != articles_.end())
        json_.key("text").value(article->second.text());
      json_.close('}');
    }
    json_.close(']');
  }

  void write_events() {
    json_.key("events").open('[');
    for (const Event* event : events_) write_event(*event);
    json_.close(']');
  }

  void write_event(const Event& event) {
    json_.open('{');
    json_.key("id").value(event.id);
    json_.key("kind").value(to_string(event.kind));
    json_.key("status").value(to_string(event.status));
    if (event.date) {
      json_.key("date").value(dates_.of(*event.date));
      months_.insert(month_of(*event.date));
    }
    json_.key("basis").value(to_string(event.date_basis));
    write_parties(event);
    if (event.place) json_.key("place").value(place_number(*event.place));
    json_.key("confidence").value(std::round(event.confidence * 100) / 100);
    json_.key("sources").value(event.sources);
    json_.key("evidence").open('[');
    for (const Evidence& evidence : event.evidence) write_evidence(evidence);
    json_.close(']');
    if (!event.conflicts.empty()) write_conflicts(event);
    if (event.unreported) json_.key("unreported").boolean(true);
    write_links(event);
    json_.close('}');
  }

  void write_parties(const Event& event) {
    json_.key("parties").open('[');
    for (const Participant& party : event.participants) {
      json_.open('[');
      json_.value(actor_numbers_.of(party.id));
      json_.value(to_string(party.role));
      if (party.post != Name{}) json_.value(posts_.of({party.post.ar, party.post.en}));
      json_.close(']');
    }
    json_.close(']');
  }

  std::uint32_t place_number(const Place& place) {
    places_.emplace(place.id, place);
    return place_numbers_.of(place.id);
  }

  void write_span(std::string_view key, std::uint32_t begin, std::uint32_t end) {
    json_.key(key).open('[');
    json_.value(begin);
    json_.value(end);
    json_.close(']');
  }

  /// In its article where the page shows that, else by its own text.
  void write_evidence(const Evidence& evidence) {
    const auto article = articles_.find(evidence.document);
    const auto offset = [&](std::uint32_t byte) {
      return article == articles_.end() ? std::nullopt : article->second.offset(byte);
    };
    const auto begin = offset(evidence.sentence.begin);
    const auto end = offset(evidence.sentence.end);
    json_.open('{');
    json_.key("document").value(document_numbers_.of(evidence.document));
    if (begin && end) {
      write_span("sentence", *begin, *end);
      write_span("trigger", offset(evidence.trigger.begin).value_or(*begin),
                 offset(evidence.trigger.end).value_or(*begin));
    } else {
      json_.key("text").value(evidence.text);
      write_own_trigger(evidence);
    }
    json_.close('}');
  }

  void write_own_trigger(const Evidence& evidence) {
    if (!evidence.sentence.contains(evidence.trigger) || evidence.sentence.size() != evidence.text.size()) return;
    const std::string_view text = evidence.text;
    const Span trigger{evidence.trigger.begin - evidence.sentence.begin,
                       evidence.trigger.end - evidence.sentence.begin};
    write_span("trigger", utf16_length(text.substr(0, trigger.begin)), utf16_length(text.substr(0, trigger.end)));
  }

  /// Of each matter, what is reported otherwise than it stands in the event.
  void write_conflicts(const Event& event) {
    json_.key("conflicts").open('[');
    for (const Conflict& conflict : event.conflicts)
      for (const ReportedValue& reported : conflict.values)
        if (&reported != &conflict.values.front()) write_conflict(conflict.field, reported);
    json_.close(']');
  }

  void write_conflict(const std::string& field, const ReportedValue& reported) {
    json_.open('{');
    json_.key("field").value(field);
    if (const auto date = field == "date" ? Edtf::parse(reported.value) : std::nullopt) {
      json_.key("date").value(dates_.of(*date));
    } else {
      json_.key("value").value(reported.value);
    }
    json_.key("documents").open('[');
    std::set<std::string> documents;
    for (const Citation& citation : reported.evidence)
      if (graph_.document(citation.document) != nullptr && documents.insert(citation.document).second)
        json_.value(document_numbers_.of(citation.document));
    json_.close(']');
    json_.close('}');
  }

  /// To those of the other events that the page has.
  void write_links(const Event& event) {
    using Link = std::pair<std::string_view, const RareString*>;
    for (const auto& [key, id] :
         {Link{"fulfils", &event.fulfils}, Link{"fulfilled_by", &event.fulfilled_by},
          Link{"postponed_from", &event.postponed_from}, Link{"postponed_to", &event.postponed_to},
          Link{"cancels", &event.cancels}, Link{"cancelled_by", &event.cancelled_by}, Link{"denies", &event.denies},
          Link{"denied_by", &event.denied_by}})
      if (const auto found = event_numbers_.find(*id); found != event_numbers_.end())
        json_.key(key).value(found->second);
  }

  /// Those of the relations view, by the ids that their lines have there.
  void write_ties() {
    json_.key("ties").open('[');
    for (const auto edge : boost::make_iterator_range(boost::edges(projection_))) {
      const Tie& tie = projection_[edge];
      const std::string& source = projection_[boost::source(edge, projection_)].id;
      const std::string& target = projection_[boost::target(edge, projection_)].id;
      json_.open('{');
      json_.key("id").value("tie-" + source + "-" + target + "-" + std::string(to_string(tie.kind)));
      json_.key("kind").value(to_string(tie.kind));
      json_.key("actors").open('[');
      json_.value(actor_numbers_.of(source));
      json_.value(actor_numbers_.of(target));
      json_.close(']');
      json_.key("events").open('[');
      for (const std::string& id : tie.events) json_.value(event_numbers_.at(id));
      json_.close(']');
      json_.close('}');
    }
    json_.close(']');
  }

  void write_places() {
    json_.key("places").open('[');
    for (const std::string& id : place_numbers_.order()) {
      const Place& place = places_.at(id);
      json_.open('{');
      json_.key("id").value(id);
      json_.key("name");
      write_pair(arabic_.name(place.name, id), english_.name(place.name, id));
      write_country(place.country);
      json_.close('}');
    }
    json_.close(']');
  }

  void write_posts() {
    json_.key("posts").open('[');
    for (const auto& [ar, en] : posts_.order()) write_pair(ar, en);
    json_.close(']');
  }

  /// Each date as EDTF, its first and last day, and its words; and the words of the months that it is grouped by.
  void write_dates() {
    json_.key("dates").open('[');
    for (const Edtf& date : dates_.order()) {
      json_.open('{');
      json_.key("edtf").value(date.to_string());
      json_.key("first").text_or_null(day_text(date.earliest()));
      json_.key("last").text_or_null(day_text(date.latest()));
      json_.key("words");
      write_pair(arabic_dates_(date), english_dates_(date));
      json_.close('}');
    }
    json_.close(']');
    json_.key("months").open('{');
    for (const std::string& month : months_) {
      json_.key(month);
      write_pair(arabic_dates_(*Edtf::parse(month)), english_dates_(*Edtf::parse(month)));
    }
    json_.close('}');
  }

  void write_countries() {
    json_.key("countries").open('{');
    for (const std::string& code : countries_) {
      json_.key(code);
      write_pair(arabic_.country(code), english_.country(code));
    }
    json_.close('}');
  }

  void write_diagrams() {
    json_.key("diagrams");
    DiagramOptions diagram;
    diagram.title = options_.title;
    diagram.language = Language::ar;
    const std::string arabic = relations_svg(graph_, diagram);
    diagram.language = Language::en;
    write_pair(arabic, relations_svg(graph_, diagram));
  }

  const EventGraph& graph_;
  const ReportOptions& options_;
  std::vector<const Event*> events_;
  ActorGraph projection_;
  DiagramText arabic_;
  DiagramText english_;
  DateWording arabic_dates_;
  DateWording english_dates_;
  std::map<std::string, ShownArticle> articles_;
  std::map<std::string, std::uint32_t> event_numbers_;
  Numbers<std::string> document_numbers_;
  Numbers<std::string> actor_numbers_;
  Numbers<std::string> place_numbers_;
  Numbers<std::pair<std::string, std::string>> posts_;
  Numbers<Edtf> dates_;
  std::map<std::string, Place> places_;
  std::set<std::string> months_;
  std::set<std::string> countries_;
  std::string out_;
  JsonWriter json_{out_};
};

}  // namespace

ReportText::ReportText() {
  constexpr std::array<std::string_view, 3> columns{"key", "ar", "en"};
  for (const std::string_view name : {"render/report.tsv", "render/diagram.tsv"}) {
    const Table table = Table::builtin(name, columns);
    for (const auto& row : table.rows()) {
      const std::string key(row["key"]);
      words_.emplace(key, Name{std::string(row["ar"]), std::string(row["en"])});
      if (row.has("ar_f") && !row["ar_f"].empty()) words_.emplace(key + ".f", Name{std::string(row["ar_f"]), ""});
    }
  }
}

const std::string& ReportText::word(std::string_view key, Language language) const {
  const auto found = words_.find(key);
  if (found == words_.end()) throw Error("data/render/report.tsv: no row has the key \"" + std::string(key) + "\"");
  return language == Language::ar ? found->second.ar : found->second.en;
}

std::string report_data(const EventGraph& graph, std::span<const Document> articles, const ReportOptions& options) {
  return ReportData(graph, articles, options).json();
}

}  // namespace waqai
