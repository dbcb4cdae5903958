// The readers of the single formats: each turns the content of one file into documents.
#pragma once

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
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

/// What one thread made of a part of a file.
struct Batch {
  explicit Batch(const std::string& file) : findings(file) {}
  std::vector<Document> documents;
  Findings findings;
};

/// The documents of all batches, in order; their findings go to `findings`.
inline std::vector<Document> join(std::vector<Batch> batches, Findings& findings) {
  std::vector<Document> documents;
  for (Batch& batch : batches) {
    std::ranges::move(batch.documents, std::back_inserter(documents));
    findings.append(std::move(batch.findings));
  }
  return documents;
}

/// Objects one a line, or in an array. `content` need not be valid UTF-8.
std::vector<Document> read_json(std::string_view content, const FileContext& context, Findings& findings);

/// <DOC> after <DOC>. `content` is valid UTF-8.
std::vector<Document> read_trec_xml(std::string_view content, const FileContext& context, Findings& findings);

/// One page; none where it holds no article. `content` is valid UTF-8.
std::vector<Document> read_html(std::string_view content, const FileContext& context, Findings& findings);

/// The charset that a page declares in its first bytes; empty where it does not.
std::string_view html_charset(std::string_view bytes);

}  // namespace waqai::read
