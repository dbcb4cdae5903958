#include "export/csv_writer.hpp"

#include "render/escape.hpp"

namespace waqai {

CsvWriter::CsvWriter(std::string& out, bool byte_order_mark) : out_(out) {
  if (byte_order_mark) out_ += "\uFEFF";
}

void CsvWriter::record(std::initializer_list<std::string_view> fields) {
  bool first = true;
  for (const std::string_view field : fields) {
    if (!first) out_ += ',';
    first = false;
    out_ += csv_field(field);
  }
  out_ += "\r\n";
}

}  // namespace waqai
