// Boost.JSON escapes strings; brackets, commas and numbers are put here.
#include "core/json_writer.hpp"

#include <array>
#include <boost/json/serialize.hpp>
#include <boost/json/string_view.hpp>
#include <charconv>

namespace waqai {
namespace {

template <typename Number>
void append_number(std::string& out, Number number) {
  std::array<char, 32> digits{};
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  out.append(digits.data(), written.ptr);
}

}  // namespace

// A string value ends in '"', so an opening bracket or a colon at the end of `out_` is always structure.
void JsonWriter::separate() {
  if (out_.empty() || std::string_view("{[:\n").find(out_.back()) != std::string_view::npos) return;
  out_ += ',';
}

void JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
}

void JsonWriter::close(char bracket) { out_ += bracket; }

JsonWriter& JsonWriter::key(std::string_view name) {
  value(name);
  out_ += ':';
  return *this;
}

void JsonWriter::value(std::string_view text) {
  separate();
  out_ += boost::json::serialize(boost::json::string_view(text.data(), text.size()));
}

void JsonWriter::value(std::uint32_t number) {
  separate();
  append_number(out_, number);
}

void JsonWriter::value(double number) {
  separate();
  append_number(out_, number);
}

void JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
}

void JsonWriter::null() {
  separate();
  out_ += "null";
}

void JsonWriter::text_or_null(std::string_view text) {
  if (text.empty()) {
    null();
  } else {
    value(text);
  }
}

}  // namespace waqai
