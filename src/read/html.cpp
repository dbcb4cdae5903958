// Saved HTML pages: libxml2's HTML parser gives the tree, this file finds the article in it.
//
// First what the page declares (Open Graph, JSON-LD, meta), then the element that holds the article: one marked as
// such, else the parent of the densest paragraphs. Its blocks become lines, and body.cpp sorts out what remains.
#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <cstddef>
#include <new>
#include <span>

#include "read/ascii.hpp"
#include "read/body.hpp"
#include "read/date_field.hpp"
#include "read/decode.hpp"
#include "read/formats.hpp"
#include "read/libxml.hpp"

namespace waqai::read {
namespace {

constexpr int max_depth = 512;

using Names = std::span<const std::string_view>;

constexpr std::array<std::string_view, 19> removed_elements{
    "aside", "audio", "button",   "canvas", "embed",  "figure", "footer", "form",     "head", "iframe",
    "menu",  "nav",   "noscript", "object", "script", "select", "style",  "textarea", "video"};
constexpr std::array<std::string_view, 26> block_elements{
    "address", "article", "blockquote", "br", "dd",   "div", "dl", "dt",  "h1",      "h2",    "h3", "h4", "h5",
    "h6",      "header",  "hr",         "li", "main", "ol",  "p",  "pre", "section", "table", "td", "tr", "ul"};
// Words that page builders put into class and id of what surrounds an article.
constexpr std::array<std::string_view, 16> removed_classes{
    "advert",     "advertisement", "breadcrumb", "breadcrumbs", "comment", "comments", "menu",   "navigation",
    "newsletter", "pagination",    "related",    "share",       "sharing", "sidebar",  "social", "tags"};

bool contains(Names names, std::string_view name) { return std::ranges::find(names, name) != names.end(); }

bool is_element(const xmlNode* node, std::string_view name) {
  return node->type == XML_ELEMENT_NODE && view(node->name) == name;
}

bool is_block(const xmlNode* node) {
  return node->type == XML_ELEMENT_NODE && contains(block_elements, view(node->name));
}

std::string_view attribute(const xmlNode* node, std::string_view name) {
  for (const xmlAttr* attribute = node->properties; attribute != nullptr; attribute = attribute->next)
    if (view(attribute->name) == name && attribute->children != nullptr) return view(attribute->children->content);
  return {};
}

/// All text below `root` as it stands.
std::string raw_text(xmlNode* root) {
  std::string text;
  for (xmlNode* node = next_node(root, root); node != nullptr; node = next_node(node, root))
    if (is_text(node)) text += view(node->content);
  return text;
}

void start_element(void* context, const xmlChar* name, const xmlChar** attributes) {
  auto* parser = static_cast<htmlParserCtxtPtr>(context);
  if (parser->nodeNr >= max_depth) {
    xmlStopParser(parser);
    return;
  }
  xmlSAX2StartElement(context, name, attributes);
}

/// The tree of a page; null, with an error, where its elements lie too deep.
XmlDoc parse_page(std::string_view content, Findings& findings) {
  xmlInitParser();
  const XmlContext parser(htmlNewParserCtxt());
  if (!parser) throw std::bad_alloc();
  parser->sax->startElement = start_element;
  constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING;
  XmlDoc doc(
      htmlCtxtReadMemory(parser.get(), content.data(), static_cast<int>(content.size()), nullptr, "UTF-8", options));
  if (parser->disableSAX != 0 && parser->nodeNr >= max_depth) {
    findings.error(
        0, "the page is left out: its elements lie more than " + std::to_string(max_depth) + " deep in each other");
    return nullptr;
  }
  return doc;
}

/// What a page declares about itself. Of several values the first in the order of trust is taken.
struct Declared {
  std::string og_title, heading, page_title;
  std::string published_time, json_ld_date, time_element, meta_date;
  std::string site_name, canonical, og_url;
};

void set_once(std::string& field, std::string_view value) {
  if (field.empty()) field = trim(value);
}

/// The first "datePublished" at any depth (Boost.JSON limits it).
const boost::json::value* find_date_published(const boost::json::value& value) {
  if (const auto* object = value.if_object()) {
    if (const auto* date = object->if_contains("datePublished")) return date;
    for (const auto& member : *object)
      if (const auto* found = find_date_published(member.value())) return found;
  } else if (const auto* array = value.if_array()) {
    for (const auto& element : *array)
      if (const auto* found = find_date_published(element)) return found;
  }
  return nullptr;
}

void collect_json_ld(xmlNode* script, Declared& declared) {
  boost::system::error_code problem;
  const auto value = boost::json::parse(raw_text(script), problem);
  if (problem) return;  // pages are full of such scripts, and there are other places for the date
  const auto* date = find_date_published(value);
  if (date != nullptr && date->is_string()) set_once(declared.json_ld_date, date->get_string());
}

void collect_meta(const xmlNode* node, Declared& declared) {
  std::string_view name;
  for (const std::string_view key : {"property", "name", "itemprop"})
    if (name.empty()) name = attribute(node, key);
  const std::string_view content = attribute(node, "content");
  struct Target {
    std::string_view name;
    std::string Declared::*field;
  };
  constexpr std::array targets{
      Target{"og:title", &Declared::og_title},
      Target{"og:site_name", &Declared::site_name},
      Target{"og:url", &Declared::og_url},
      Target{"article:published_time", &Declared::published_time},
      Target{"og:published_time", &Declared::published_time},
      Target{"datePublished", &Declared::json_ld_date},
      Target{"date", &Declared::meta_date},
      Target{"pubdate", &Declared::meta_date},
      Target{"publishdate", &Declared::meta_date},
      Target{"publish-date", &Declared::meta_date},
      Target{"DC.date.issued", &Declared::meta_date},
      Target{"dcterms.date", &Declared::meta_date},
  };
  const auto found = std::ranges::find(targets, name, &Target::name);
  if (found != targets.end()) set_once(declared.*(found->field), content);
}

Declared collect_declared(xmlNode* root) {
  Declared declared;
  for (xmlNode* node = root; node != nullptr; node = next_node(node, root)) {
    if (node->type != XML_ELEMENT_NODE) continue;
    const std::string_view name = view(node->name);
    if (name == "meta") {
      collect_meta(node, declared);
    } else if (name == "title") {
      set_once(declared.page_title, raw_text(node));
    } else if (name == "h1") {
      set_once(declared.heading, raw_text(node));
    } else if (name == "time") {
      set_once(declared.time_element, attribute(node, "datetime"));
    } else if (name == "link" && attribute(node, "rel") == "canonical") {
      set_once(declared.canonical, attribute(node, "href"));
    } else if (name == "script" && attribute(node, "type") == "application/ld+json") {
      collect_json_ld(node, declared);
    }
  }
  return declared;
}

/// The headline without the site's name, which <title> and og:title carry after a bar or a dash.
std::string choose_title(const Declared& declared) {
  std::string_view title = declared.og_title;
  if (title.empty()) title = declared.heading;
  if (title.empty()) title = declared.page_title;
  if (!declared.site_name.empty() && title.ends_with(declared.site_name)) {
    const std::string_view front = trim(title.substr(0, title.size() - declared.site_name.size()));
    for (const std::string_view separator : {"|", "-", "–", "—", "•"})
      if (front.ends_with(separator)) return std::string(trim(front.substr(0, front.size() - separator.size())));
  }
  return std::string(title);
}

void set_date(Document& document, const Declared& declared, Findings& findings) {
  for (const std::string* field :
       {&declared.published_time, &declared.json_ld_date, &declared.time_element, &declared.meta_date}) {
    document.date = parse_date_field(*field, 0, findings);
    if (document.date) return;
  }
}

/// Finds the article in the tree, by how much text of paragraphs lies where. Each element's `_private` holds the
/// index of its entry.
class ArticleFinder {
 public:
  explicit ArticleFinder(xmlNode* root) : root_(root) {
    entries_.emplace_back();
    for (xmlNode* node = root; node != nullptr;) node = enter(node);
    for (xmlNode* node = root; node != nullptr; node = next_node(node, root)) {
      if (is_element(node, "p")) add_paragraph(node->parent, text_bytes(node));
      if (is_text(node) && is_block(node->parent) && !is_element(node->parent, "p"))
        add_paragraph(node->parent, loose_text_bytes(node));
    }
  }

  /// Whether a node surrounds the article without being of it. A suspicious class does not count against an element
  /// that holds the most of the page's text: it may be "with-sidebar".
  [[nodiscard]] bool is_removed(const xmlNode* node) const {
    if (node->type != XML_ELEMENT_NODE) return node->type == XML_COMMENT_NODE || node->type == XML_PI_NODE;
    if (contains(removed_elements, view(node->name))) return true;
    const Entry& entry = entry_of(node);
    return entry.suspicious && 2 * entry.below < entries_.front().below;
  }

  /// The element that holds the article.
  [[nodiscard]] xmlNode* find() const {
    xmlNode* best = nullptr;
    double best_score = 0;
    for (xmlNode* node = root_; node != nullptr;) {
      if (is_removed(node)) {
        node = next_skipping_children(node, root_);
        continue;
      }
      const double score = node->type == XML_ELEMENT_NODE ? score_of(node) : 0;
      if (score > best_score) {
        best = node;
        best_score = score;
      }
      node = next_node(node, root_);
    }
    return best != nullptr ? best : root_;
  }

 private:
  struct Entry {
    std::size_t below = 0;     // bytes of text in paragraphs anywhere below, links not counted
    std::size_t children = 0;  // the same, of its own children and half that of theirs
    bool suspicious = false;   // its class or id is that of what surrounds an article
  };

  xmlNode* enter(xmlNode* node) {
    if (node->type != XML_ELEMENT_NODE) return next_node(node, root_);
    node->_private = reinterpret_cast<void*>(entries_.size());
    Entry& entry = entries_.emplace_back();
    const std::string_view name = view(node->name);
    const bool frame = name == "html" || name == "body" || name == "main" || name == "article" || name == "p";
    entry.suspicious =
        !frame && (has_removed_class(attribute(node, "class")) || has_removed_class(attribute(node, "id")));
    return next_node(node, root_);
  }

  static bool has_removed_class(std::string_view names) {
    while (!names.empty()) {
      const auto is_letter = [](char c) { return lower(c) >= 'a' && lower(c) <= 'z'; };
      const auto begin = std::ranges::find_if(names, is_letter);
      const auto end = std::find_if_not(begin, names.end(), is_letter);
      std::string word(begin, end);
      std::ranges::transform(word, word.begin(), lower);
      if (contains(removed_classes, word)) return true;
      names = {end, names.end()};
    }
    return false;
  }

  static std::size_t text_bytes(xmlNode* paragraph) {
    std::size_t bytes = 0;
    for (xmlNode* node = next_node(paragraph, paragraph); node != nullptr;) {
      if (is_element(node, "a")) {
        node = next_skipping_children(node, paragraph);
        continue;
      }
      if (is_text(node)) bytes += trim(view(node->content)).size();
      node = next_node(node, paragraph);
    }
    return bytes;
  }

  /// Text that stands in a block without <p>, its lines broken by <br>. Short ones are labels and counters.
  static std::size_t loose_text_bytes(const xmlNode* text) {
    constexpr std::size_t shortest_paragraph = 80;
    const std::size_t bytes = trim(view(text->content)).size();
    return bytes < shortest_paragraph ? 0 : bytes;
  }

  void add_paragraph(const xmlNode* parent, std::size_t bytes) {
    std::size_t distance = 0;
    for (const xmlNode* node = parent; node != nullptr && node->type == XML_ELEMENT_NODE; node = node->parent) {
      Entry& entry = entry_of(node);
      entry.below += bytes;
      if (distance < 2) entry.children += bytes >> distance;
      ++distance;
    }
    entries_.front().below += bytes;
  }

  /// Elements marked as the article's text come before those marked as the article, and these before others.
  [[nodiscard]] double score_of(const xmlNode* node) const {
    const Entry& entry = entry_of(node);
    if (entry.below == 0) return 0;
    const auto below = static_cast<double>(entry.below);
    if (attribute(node, "itemprop") == "articleBody") return 1e12 + below;
    if (view(node->name) == "article" && 3 * entry.below > entries_.front().below) return 1e11 + below;
    return static_cast<double>(entry.children);
  }

  [[nodiscard]] const Entry& entry_of(const xmlNode* node) const {
    return entries_[reinterpret_cast<std::size_t>(node->_private)];
  }
  Entry& entry_of(const xmlNode* node) { return entries_[reinterpret_cast<std::size_t>(node->_private)]; }

  xmlNode* root_;
  std::vector<Entry> entries_;  // the first stands for the whole page
};

/// Turns the blocks of an element into lines.
class LineWriter {
 public:
  void add_text(std::string_view text) {
    for (const char c : text) {
      if (!is_white(c)) {
        if (space_ && !at_line_begin()) text_ += ' ';
        space_ = false;
        text_ += c;
      } else {
        space_ = true;
      }
    }
  }
  void end_line() {
    if (!at_line_begin()) text_ += '\n';
    space_ = false;
  }
  std::string take() { return std::move(text_); }

 private:
  [[nodiscard]] bool at_line_begin() const { return text_.empty() || text_.back() == '\n'; }

  std::string text_;
  bool space_ = false;
};

std::string article_text(xmlNode* article, const ArticleFinder& finder) {
  LineWriter writer;
  for (xmlNode* node = article; node != nullptr;) {
    if (is_block(node)) writer.end_line();
    if (is_text(node)) writer.add_text(view(node->content));
    const bool skip = node != article && finder.is_removed(node);
    xmlNode* following = skip ? next_skipping_children(node, article) : next_node(node, article);
    // Leaving a block ends its line, like entering one.
    if (following != nullptr && (skip || node->children == nullptr)) {
      for (const xmlNode* left = node; left != following->parent && left != article; left = left->parent)
        if (is_block(left)) writer.end_line();
    }
    node = following;
  }
  return writer.take();
}

}  // namespace

std::string_view html_charset(std::string_view bytes) {
  constexpr std::size_t searched_bytes = 4096;
  const std::string_view head = bytes.substr(0, searched_bytes);
  for (std::size_t meta = find_ignoring_case(head, "<meta"); meta != std::string_view::npos;
       meta = find_ignoring_case(head, "<meta", meta + 1)) {
    const std::string_view tag = head.substr(meta, head.find('>', meta) - meta);
    std::size_t at = find_ignoring_case(tag, "charset=");
    if (at == std::string_view::npos) continue;
    at = std::min(tag.find_first_not_of("\"' ", at + std::string_view("charset=").size()), tag.size());
    return tag.substr(at, tag.find_first_of("\"'/;> ", at) - at);
  }
  return {};
}

std::vector<Document> read_html(std::string_view content, const FileContext& context, Findings& findings) {
  const XmlDoc doc = parse_page(content, findings);
  if (!doc && !findings.diagnostics.empty() && findings.diagnostics.back().severity == Severity::error) return {};
  xmlNode* root = doc ? xmlDocGetRootElement(doc.get()) : nullptr;
  if (root == nullptr) {
    findings.error(0, "the page is left out: it holds no element");
    return {};
  }
  const bool breaks_off = find_ignoring_case(content, "<html") != std::string_view::npos &&
                          find_ignoring_case(content, "</html") == std::string_view::npos;
  if (breaks_off) findings.warning(0, "the page breaks off: </html> is missing");

  const Declared declared = collect_declared(root);
  const ArticleFinder finder(root);
  xmlNode* article = finder.find();
  std::string text = article_text(article, finder);
  blank_controls(text);
  const std::string title = choose_title(declared);
  if (trim(text).empty()) {
    findings.error(0, "the page is left out: it holds no text");
    return {};
  }
  Document document;
  document.id = context.stem;
  document.source = declared.site_name;
  document.url = declared.canonical.empty() ? declared.og_url : declared.canonical;
  set_date(document, declared, findings);
  compose(document, title, std::move(text));
  mark_body(document);
  std::vector<Document> documents;
  documents.push_back(std::move(document));
  return documents;
}

}  // namespace waqai::read
