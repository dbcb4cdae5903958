// TREC-style XML: <DOC> after <DOC>, mostly without a root.
//
// The file is cut at its DOC tags, and libxml2 gets one document at a time: an error in one costs no other, and as
// no document type declaration is ever passed on, there are no entities that could grow or reach outside.
#include <algorithm>
#include <array>
#include <new>
#include <utility>

#include "read/ascii.hpp"
#include "read/body.hpp"
#include "read/date_field.hpp"
#include "read/decode.hpp"
#include "read/formats.hpp"
#include "read/libxml.hpp"
#include "waqai/core/parallel.hpp"

namespace waqai::read {
namespace {

constexpr int max_depth = 64;

struct Chunk {
  std::string_view text;  // from <DOC> to </DOC>
  std::size_t line = 1;
  bool closed = true;
};

/// The next "<DOC" or "</DOC" that is a whole tag name, or npos.
std::size_t find_tag(std::string_view content, std::string_view tag, std::size_t from) {
  for (std::size_t at = content.find('<', from); at != std::string_view::npos; at = content.find('<', at + 1)) {
    if (!equals_ignoring_case(content.substr(at, tag.size()), tag)) continue;
    const std::size_t after = at + tag.size();
    if (after == content.size() || std::string_view("> \t\r\n/").find(content[after]) != std::string_view::npos)
      return at;
  }
  return std::string_view::npos;
}

bool holds_letters(std::string_view text) {
  bool in_tag = false;
  for (const char c : text) {
    if (c == '<') in_tag = true;
    if (!in_tag && !is_white(c)) return true;
    if (c == '>') in_tag = false;
  }
  return false;
}

class Splitter {
 public:
  Splitter(std::string_view content, Findings& findings) : content_(content), findings_(findings) {}

  std::vector<Chunk> split() {
    std::vector<Chunk> chunks;
    std::size_t at = 0;
    for (std::size_t begin = find_tag(content_, "<DOC", 0); begin != std::string_view::npos;
         begin = find_tag(content_, "<DOC", at)) {
      check_between(at, begin);
      Chunk chunk{{}, line_of(begin), true};
      const std::size_t next = std::min(find_tag(content_, "<DOC", begin + 1), content_.size());
      const std::size_t close = find_tag(content_.substr(0, next), "</DOC", begin);
      chunk.closed = close != std::string_view::npos;
      at = chunk.closed ? std::min(content_.find('>', close), next - 1) + 1 : next;
      chunk.text = content_.substr(begin, at - begin);
      chunks.push_back(chunk);
    }
    check_between(at, content_.size());
    return chunks;
  }

 private:
  std::size_t line_of(std::size_t at) {
    line_ += static_cast<std::size_t>(std::ranges::count(content_.substr(counted_, at - counted_), '\n'));
    counted_ = at;
    return line_;
  }

  void check_between(std::size_t begin, std::size_t end) {
    if (begin > 0 && holds_letters(content_.substr(begin, end - begin)))
      findings_.warning(line_of(begin), "text outside of <DOC> is passed over");
  }

  std::string_view content_;
  Findings& findings_;
  std::size_t line_ = 1;
  std::size_t counted_ = 0;
};

/// The fields of one DOC; those under other names are passed over.
struct Fields {
  std::string id, date, title, text, url, source;
};

struct FieldName {
  std::string_view element;
  std::string Fields::*field;
};
constexpr std::array field_names{
    FieldName{"DOCNO", &Fields::id},       FieldName{"DOCID", &Fields::id},      FieldName{"ID", &Fields::id},
    FieldName{"DATE", &Fields::date},      FieldName{"TIME", &Fields::date},     FieldName{"DATETIME", &Fields::date},
    FieldName{"DATE_TIME", &Fields::date}, FieldName{"TITLE", &Fields::title},   FieldName{"HEADLINE", &Fields::title},
    FieldName{"HEAD", &Fields::title},     FieldName{"TEXT", &Fields::text},     FieldName{"BODY", &Fields::text},
    FieldName{"URL", &Fields::url},        FieldName{"SOURCE", &Fields::source},
};

/// Appends `text` with its line breaks as spaces: inside a paragraph's element they only wrap its lines.
void append_unwrapped(std::string& out, std::string_view text) {
  for (const char c : text) out += c == '\n' || c == '\r' ? ' ' : c;
}

/// All text below `root`, elements inside it being lines of their own.
std::string text_of(xmlNode* root) {
  std::string text;
  for (xmlNode* node = next_node(root, root); node != nullptr; node = next_node(node, root)) {
    const bool starts_line = node->type == XML_ELEMENT_NODE ||
                             (is_text(node) && node->prev != nullptr && node->prev->type == XML_ELEMENT_NODE);
    if (starts_line && !text.empty() && !text.ends_with('\n')) text += '\n';
    if (!is_text(node)) continue;
    if (node->parent == root) {
      text += view(node->content);
    } else {
      append_unwrapped(text, view(node->content));
    }
  }
  return text;
}

Fields collect_fields(xmlNode* root) {
  Fields fields;
  for (xmlNode* node = root; node != nullptr;) {
    const auto found = node->type != XML_ELEMENT_NODE ? field_names.end()
                                                      : std::ranges::find_if(field_names, [&](const FieldName& name) {
                                                          return equals_ignoring_case(name.element, view(node->name));
                                                        });
    if (found == field_names.end()) {
      node = next_node(node, root);
      continue;
    }
    std::string& field = fields.*(found->field);
    const std::string content = text_of(node);
    const std::string text(trim(content));
    if (field.empty()) {
      field = text;
    } else if (found->field == &Fields::text) {
      field += '\n' + text;
    }
    node = next_skipping_children(node, root);
  }
  return fields;
}

/// Stops a parser that goes too deep, before the tree gets out of hand.
void start_element(void* context, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri, int namespaces,
                   const xmlChar** namespace_list, int attributes, int defaulted, const xmlChar** attribute_list) {
  auto* parser = static_cast<xmlParserCtxt*>(context);
  if (parser->nodeNr >= max_depth) {
    xmlStopParser(parser);
    return;
  }
  xmlSAX2StartElementNs(context, name, prefix, uri, namespaces, namespace_list, attributes, defaulted, attribute_list);
}

/// Parses one chunk, or says why it could not.
XmlDoc parse_chunk(const Chunk& chunk, Findings& findings) {
  const XmlContext parser(xmlNewParserCtxt());
  if (!parser) throw std::bad_alloc();
  parser->sax->startElementNs = start_element;
  // HUGE: lengths are limited by max_document_bytes, depth by start_element.
  constexpr int options =
      XML_PARSE_HUGE | XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
  XmlDoc doc(xmlCtxtReadMemory(parser.get(), chunk.text.data(), static_cast<int>(chunk.text.size()), nullptr, "UTF-8",
                               options));
  if (parser->disableSAX != 0 && parser->nodeNr >= max_depth) {
    findings.error(chunk.line, "the document is left out: its elements lie more than " + std::to_string(max_depth) +
                                   " deep in each other");
    return nullptr;
  }
  const xmlError* problem = xmlCtxtGetLastError(parser.get());
  if (chunk.closed && problem != nullptr && problem->code != XML_ERR_OK) {
    const std::size_t line = chunk.line + static_cast<std::size_t>(std::max(problem->line, 1)) - 1;
    findings.warning(line, "faulty XML, taken as far as it goes: " + std::string(trim(problem->message)));
  }
  return doc;
}

void add_document(const Chunk& chunk, const FileContext& context, Findings& findings,
                  std::vector<Document>& documents) {
  if (chunk.text.size() > context.options.max_document_bytes) {
    findings.error(chunk.line, "the document is left out: it has " + std::to_string(chunk.text.size()) +
                                   " bytes, more than " + std::to_string(context.options.max_document_bytes));
    return;
  }
  const std::size_t before = findings.diagnostics.size();
  const XmlDoc doc = parse_chunk(chunk, findings);
  xmlNode* root = doc ? xmlDocGetRootElement(doc.get()) : nullptr;
  Fields fields = root != nullptr ? collect_fields(root) : Fields{};
  if (fields.text.empty() && fields.title.empty()) {
    if (findings.diagnostics.size() == before || findings.diagnostics.back().severity != Severity::error)
      findings.error(chunk.line, "the document is left out: it has no <TEXT>");
    return;
  }
  if (!chunk.closed) findings.warning(chunk.line, "the document breaks off: </DOC> is missing");
  if (fields.text.empty()) findings.warning(chunk.line, "the document has no <TEXT>, only its title");
  Document& document = documents.emplace_back();
  document.id = fields.id.empty() ? context.stem + "-" + std::to_string(chunk.line) : fields.id;
  document.url = fields.url;
  document.source = fields.source;
  document.date = parse_date_field(fields.date, chunk.line, findings);
  blank_controls(fields.text);
  compose(document, fields.title, std::move(fields.text));
  mark_body(document);
}

}  // namespace

std::vector<Document> read_trec_xml(std::string_view content, const FileContext& context, Findings& findings) {
  const auto chunks = Splitter(content, findings).split();
  if (chunks.empty()) {
    findings.error(0, "holds no <DOC>");
    return {};
  }
  xmlInitParser();
  std::vector<Batch> batches(chunks.size(), Batch(findings.file()));
  parallel_for(chunks.size(), context.threads,
               [&](std::size_t i) { add_document(chunks[i], context, batches[i].findings, batches[i].documents); });
  return join(std::move(batches), findings);
}

}  // namespace waqai::read
