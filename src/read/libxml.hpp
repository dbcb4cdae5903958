// RAII and string helpers for libxml2.
#pragma once

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <memory>
#include <string_view>

namespace waqai::read {

struct FreeXmlDoc {
  void operator()(xmlDoc* doc) const { xmlFreeDoc(doc); }
};
using XmlDoc = std::unique_ptr<xmlDoc, FreeXmlDoc>;

/// Frees the parser, and the tree where nobody has taken it over.
struct FreeXmlContext {
  void operator()(xmlParserCtxt* context) const {
    xmlFreeDoc(context->myDoc);
    context->myDoc = nullptr;
    xmlFreeParserCtxt(context);
  }
};
using XmlContext = std::unique_ptr<xmlParserCtxt, FreeXmlContext>;

inline XmlDoc take_document(xmlParserCtxt& context) {
  XmlDoc doc(context.myDoc);
  context.myDoc = nullptr;
  return doc;
}

inline std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(text));
}

/// The node after `node` in document order, without those below it, and not outside `root`; null at the end.
inline xmlNode* next_skipping_children(xmlNode* node, const xmlNode* root) {
  while (node != root && node->next == nullptr) node = node->parent;
  return node == root ? nullptr : node->next;
}

/// The node after `node` in document order, not outside `root`; null at the end. No recursion, so that depth costs
/// no stack.
inline xmlNode* next_node(xmlNode* node, const xmlNode* root) {
  const bool descends = node->children != nullptr && node->type != XML_ENTITY_REF_NODE;
  return descends ? node->children : next_skipping_children(node, root);
}

inline bool is_text(const xmlNode* node) { return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE; }

}  // namespace waqai::read
