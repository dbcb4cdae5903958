// CsvWriter: appends records of comma-separated values (RFC 4180) to a string.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace waqai {

/// Lines end in CR LF, as RFC 4180 has it. A field that holds a comma, a quote or a line end is quoted.
class CsvWriter {
 public:
  CsvWriter(std::string& out, bool byte_order_mark);

  void record(std::initializer_list<std::string_view> fields);

 private:
  std::string& out_;
};

}  // namespace waqai
