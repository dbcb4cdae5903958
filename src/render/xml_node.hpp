// The few calls of libxml2 that drawings are changed by, with strings of our own.
#pragma once

#include <libxml/tree.h>

#include <memory>
#include <string>

namespace waqai {

struct FreeXmlString {
  void operator()(xmlChar* text) const { xmlFree(text); }
};
using XmlString = std::unique_ptr<xmlChar, FreeXmlString>;

inline const xmlChar* xml(const char* text) { return reinterpret_cast<const xmlChar*>(text); }
inline const xmlChar* xml(const std::string& text) { return xml(text.c_str()); }

/// Empty for none.
inline std::string text_of(const XmlString& text) { return text ? reinterpret_cast<const char*>(text.get()) : ""; }

/// False for no node.
inline bool is(const xmlNode* node, const char* name) {
  return node != nullptr && xmlStrEqual(node->name, xml(name)) != 0;
}

/// Empty where the node has none of that name.
inline std::string attribute(xmlNode* node, const char* name) {
  return text_of(XmlString(xmlGetNoNsProp(node, xml(name))));
}

inline void set(xmlNode* node, const char* name, const std::string& value) { xmlSetProp(node, xml(name), xml(value)); }

inline void remove(xmlNode* node) {
  xmlUnlinkNode(node);
  xmlFreeNode(node);
}

/// Calls `visit` for each element below `node`, children before their parents; it may remove or move what it is given.
template <typename Visit>
void for_each_below(xmlNode* node, const Visit& visit) {
  for (xmlNode* child = xmlFirstElementChild(node); child != nullptr;) {
    xmlNode* next = xmlNextElementSibling(child);
    for_each_below(child, visit);
    visit(child);
    child = next;
  }
}

}  // namespace waqai
