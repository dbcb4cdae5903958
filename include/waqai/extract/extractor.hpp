// Extractor: one article in, its dated diplomatic events out.
//
//   const waqai::Extractor extractor;
//   const waqai::DocumentEvents found = extractor.extract(document);
//   for (const waqai::Event& event : found.events) ...
#pragma once

#include <memory>
#include <span>
#include <string>

#include "waqai/extract/event.hpp"
#include "waqai/read/document.hpp"

namespace waqai {

/// Holds the lexicon, the grammar and the knowledge. Construction reads the built-in data (some
/// milliseconds); everything else is const and may be called from many threads at once.
class Extractor {
 public:
  /// `knowledge_files`: TSV files of the user, added to the built-in people (docs/data.md).
  /// @throws DataError for wrong data, InputError for a file that cannot be read.
  explicit Extractor(std::span<const std::string> knowledge_files = {});
  ~Extractor();
  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;

  /// The events of one document, in order of first evidence, each with all evidence of this document.
  /// O(text) plus the square of the number of drafts in a sentence.
  [[nodiscard]] DocumentEvents extract(const Document& document) const;

  /// What each stage made of the document, for people: items of every sentence with a trigger, mentions
  /// with their resolution, time expressions, drafts, and the events with their rules.
  [[nodiscard]] std::string explain(const Document& document) const;

 private:
  struct Data;
  std::unique_ptr<const Data> data_;
};

}  // namespace waqai
