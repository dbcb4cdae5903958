// Dates on their way out of the program; TimeML is written by hand, as it is text with few elements in it.
#include "waqai/export/dates.hpp"

#include <boost/date_time/gregorian/gregorian.hpp>

#include "core/json_writer.hpp"
#include "render/escape.hpp"

namespace waqai {
namespace {

constexpr std::string_view timex_type = "DATE";

std::string to_string(const std::optional<Date>& date) {
  return date ? boost::gregorian::to_iso_extended_string(*date) : "";
}

/// ISO 8601's name of the week from Monday to Sunday; its year is that of its Thursday.
std::optional<std::string> week_name(const Edtf& date) {
  const auto first = date.earliest();
  const auto last = date.latest();
  if (!first || !last || first->day_of_week() != boost::gregorian::Monday || (*last - *first).days() != 6)
    return std::nullopt;
  const std::string week = std::to_string(first->week_number());
  return std::to_string((*first + boost::gregorian::days(3)).year()) + (week.size() < 2 ? "-W0" : "-W") + week;
}

/// "P3D", by the days that the interval holds; PXD where a side is open.
std::string length_of(const Edtf& interval) {
  if (!interval.earliest() || !interval.latest()) return "PXD";
  return "P" + std::to_string((*interval.latest() - *interval.earliest()).days() + 1) + "D";
}

/// The value of a date that is no interval.
std::string point_value(const Edtf& date) {
  std::string value = date.to_string();
  if (value.ends_with('~')) value.pop_back();
  return value;
}

/// The elements of one article, with their numbers.
class TimemlWriter {
 public:
  TimemlWriter(std::string& out, const Document& document, const DocumentDates& dates)
      : out_(out), document_(document), dates_(dates) {}

  void write() {
    out_ +=
        "<TimeML xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
        "xsi:noNamespaceSchemaLocation=\"http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd\">\n<DOCID>";
    out_ += xml_escape(document_.id) + "</DOCID>\n";
    if (dates_.date) write_creation_time();
    out_ += "<TEXT>";
    std::uint32_t at = 0;
    for (const DatedTimex& dated : dates_.timexes) {
      const Span span = dated.timex.span;
      out_ += xml_text(Span{at, span.begin}.of(document_.text));
      write(dated);
      at = span.end;
    }
    out_ += xml_text(std::string_view(document_.text).substr(at)) + "</TEXT>\n</TimeML>\n";
  }

 private:
  void write_creation_time() {
    const std::string date = to_string(dates_.date);
    out_ += "<DCT>";
    open(0, timex_type, date);
    out_ += " functionInDocument=\"CREATION_TIME\">" + date + "</TIMEX3></DCT>\n";
  }

  /// All but the end of the tag.
  void open(unsigned id, std::string_view type, std::string_view value) {
    out_ += "<TIMEX3 tid=\"t" + std::to_string(id) + "\" type=\"";
    out_.append(type).append("\" value=\"").append(value) += '"';
  }

  void write(const DatedTimex& dated) {
    const auto week = dated.value ? week_name(*dated.value) : std::nullopt;
    const bool is_interval = dated.value && !week && dated.value->precision() == Precision::interval;
    const unsigned id = next_id_++;
    if (is_interval) {
      open(id, "DURATION", length_of(*dated.value));
      if (dated.value->start()) point("beginPoint", 1);
      if (dated.value->end()) point("endPoint", dated.value->start() ? 2 : 1);
    } else {
      open(id, timex_type, week ? *week : dated.value ? point_value(*dated.value) : "XXXX-XX-XX");
      if (dated.value && dated.value->approximate()) out_ += " mod=\"APPROX\"";
    }
    if (dated.basis == DateBasis::relative) out_ += " temporalFunction=\"true\" anchorTimeID=\"t0\"";
    out_ += '>' + xml_text(dated.timex.span.of(document_.text)) + "</TIMEX3>";
    if (!is_interval) return;
    for (const auto& end : {dated.value->start(), dated.value->end()})
      if (end) write_point(*end);
  }

  /// Names one of the points that are to follow.
  void point(std::string_view attribute, unsigned nth) {
    out_.append(" ").append(attribute).append("=\"t") += std::to_string(next_id_ + nth - 1) + '"';
  }

  void write_point(const Edtf& date) {
    open(next_id_++, timex_type, point_value(date));
    if (date.approximate()) out_ += " mod=\"APPROX\"";
    out_ += "/>";
  }

  std::string& out_;
  const Document& document_;
  const DocumentDates& dates_;
  unsigned next_id_ = 1;  // t0 is the document's date
};

}  // namespace

void append_jsonl(std::string& out, const Document& document, const DocumentDates& dates) {
  JsonWriter json(out);
  json.open('{');
  json.key("doc").value(document.id);
  json.key("date").text_or_null(to_string(dates.date));
  json.key("date_basis").value(to_string(dates.date_basis));
  json.key("timexes").open('[');
  for (const DatedTimex& dated : dates.timexes) {
    json.open('{');
    json.key("begin").value(dated.timex.span.begin);
    json.key("end").value(dated.timex.span.end);
    json.key("text").value(dated.timex.span.of(document.text));
    json.key("type").value(timex_type);
    json.key("value").text_or_null(dated.value ? dated.value->to_string() : "");
    json.key("basis").value(to_string(dated.basis));
    json.close('}');
  }
  json.close(']');
  json.close('}');
  out += '\n';
}

void append_timeml(std::string& out, const Document& document, const DocumentDates& dates) {
  TimemlWriter(out, document, dates).write();
}

std::string timeml_file(std::span<const std::string> elements) {
  std::string file = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  if (elements.size() != 1) file += "<corpus>\n";
  for (const std::string& element : elements) file += element;
  if (elements.size() != 1) file += "</corpus>\n";
  return file;
}

}  // namespace waqai
