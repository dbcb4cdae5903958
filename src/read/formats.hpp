// The readers of the single formats: each turns the content of one file into documents.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "read/findings.hpp"
#include "waqai/read/document.hpp"
#include "waqai/read/reader.hpp"

namespace waqai::read {

struct FileContext {
  std::string stem;  ///< of the file's name; where a record gives no id, its id is made of it
  const ReadOptions& options;
  unsigned threads = 1;  ///< that this file may use
};

/// Objects one a line, or in an array. `content` need not be valid UTF-8.
std::vector<Document> read_json(std::string_view content, const FileContext& context, Findings& findings);

/// <DOC> after <DOC>. `content` is valid UTF-8.
std::vector<Document> read_trec_xml(std::string_view content, const FileContext& context, Findings& findings);

/// One page; none where it holds no article. `content` is valid UTF-8.
std::vector<Document> read_html(std::string_view content, const FileContext& context, Findings& findings);

/// The charset that a page declares in its first bytes; empty where it does not.
std::string_view html_charset(std::string_view bytes);

}  // namespace waqai::read
