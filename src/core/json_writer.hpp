// JsonWriter: appends JSON to a string, with the commas where they belong.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace waqai {

/// Writes keys in the order of the calls. Numbers are given in their shortest form (0.9, not 9E-1).
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  void open(char bracket);  ///< '{' or '['
  void close(char bracket);
  JsonWriter& key(std::string_view name);
  void value(std::string_view text);
  void value(std::uint32_t number);
  void value(double number);
  void boolean(bool value);  ///< no value(), which string literals would choose
  void null();
  void text_or_null(std::string_view text);

 private:
  void separate();

  std::string& out_;
};

}  // namespace waqai
