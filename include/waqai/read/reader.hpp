// Reader: files, folders and standard input to Documents.
//
// Formats, told by suffix and else by content:
//   plain text   .txt               one article a file; the headline on top is found by its shape
//   JSON         .jsonl .ndjson .json   objects one a line, or in an array: id (or doc), date, title, text, url, source
//   TREC XML     .xml .trec .sgml   <DOC> after <DOC>, with or without a root: DOCNO, DATE or TIME, TITLE or HEADLINE,
//                                   TEXT, URL, SOURCE
//   HTML         .html .htm .xhtml  a saved page: the article's paragraphs, with the date and names that it declares
//
// A file metadata.tsv beside articles gives them what they do not say themselves: its first line names the columns
// file, date, source, url, title in any order, each further line is a file. What it says goes before what a file with
// one article declares itself; where a file holds several, it fills the gaps.
//
// Plain text in UTF-8 without a byte order mark keeps the byte offsets of its file. Everything else is converted, and
// offsets are those of Document::text.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "waqai/core/diagnostic.hpp"
#include "waqai/read/document.hpp"

namespace waqai {

struct ReadOptions {
  std::optional<Date> date;                     ///< day of publication of every document that has none of its own
  std::optional<std::string> standard_input{};  ///< the bytes that "-" stands for, where the caller has read them
  unsigned threads = 0;  ///< 0: as many as there are cores; the result is the same for any number
  std::size_t max_document_bytes = std::size_t{64} << 20U;  ///< longer articles and records are left out; 1 GiB at most
  std::size_t max_input_bytes = std::size_t{4} << 30U;      ///< longer files are left out
};

struct ReadResult {
  std::vector<Document> documents;  ///< by the order of inputs, then of paths, then of places in the file
  Diagnostics diagnostics;          ///< in the same order; an error for every document left out
};

/// Reads each of `inputs`: a file, a folder (all that lies below, in the order of paths), or "-" for standard input.
///
/// What cannot be read is left out with a Diagnostic, and the rest goes on. In folders only the suffixes above are
/// read; a file that is named is read whatever its suffix. A file that comes up twice is read once. Two documents of
/// one id keep it apart by -2, -3 and so on. Links to folders inside a folder are not followed.
/// O(bytes), with memory for the documents and the files in work.
///
///     const waqai::ReadResult read = waqai::read_documents(std::vector<std::string>{"articles", "more.jsonl"}, {});
ReadResult read_documents(std::span<const std::string> inputs, const ReadOptions& options);

/// The same in parts, for what memory does not hold at once: gives `take` the documents of some files after the other,
/// in the same order and with the same ids. Memory for the largest file and some megabytes.
void read_documents_in_parts(std::span<const std::string> inputs, const ReadOptions& options,
                             const std::function<void(ReadResult)>& take);

/// Reads bytes in memory as though they were the file `name`, whose suffix tells the format and whose stem the id.
ReadResult read_memory(std::string bytes, const std::string& name, const ReadOptions& options);

}  // namespace waqai
