// What the tests of diagrams share: an SVG read back as XML, and the options of those in English.
#pragma once

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "waqai/render/diagram.hpp"

namespace waqai::test {

/// An SVG that answers XPath; "s" is SVG's namespace, "l" XLink's.
class Svg {
 public:
  explicit Svg(const std::string& text)
      : document_(xmlReadMemory(text.data(), static_cast<int>(text.size()), "test.svg", nullptr, XML_PARSE_NONET),
                  xmlFreeDoc) {
    if (!document_) throw std::runtime_error("no XML");
  }

  [[nodiscard]] std::vector<std::string> all(const std::string& path) const {
    const std::unique_ptr<xmlXPathContext, decltype(&xmlXPathFreeContext)> context(xmlXPathNewContext(document_.get()),
                                                                                   xmlXPathFreeContext);
    const auto xml = [](const char* s) { return reinterpret_cast<const xmlChar*>(s); };
    xmlXPathRegisterNs(context.get(), xml("s"), xml("http://www.w3.org/2000/svg"));
    xmlXPathRegisterNs(context.get(), xml("l"), xml("http://www.w3.org/1999/xlink"));
    const std::unique_ptr<xmlXPathObject, decltype(&xmlXPathFreeObject)> found(
        xmlXPathEvalExpression(xml(path.c_str()), context.get()), xmlXPathFreeObject);
    std::vector<std::string> values;
    for (int i = 0; found && found->nodesetval != nullptr && i < found->nodesetval->nodeNr; ++i) {
      xmlChar* content = xmlNodeGetContent(found->nodesetval->nodeTab[i]);
      values.emplace_back(reinterpret_cast<const char*>(content));
      xmlFree(content);
    }
    return values;
  }
  [[nodiscard]] std::size_t count(const std::string& path) const { return all(path).size(); }
  [[nodiscard]] std::string one(const std::string& path) const {
    const auto values = all(path);
    return values.size() == 1 ? values[0] : "(" + std::to_string(values.size()) + " of " + path + ")";
  }
  [[nodiscard]] bool says(const std::string& words) const {
    for (const std::string& text : all("//s:text"))
      if (text.find(words) != std::string::npos) return true;
    return false;
  }

 private:
  std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document_;
};

inline DiagramOptions english() {
  DiagramOptions options;
  options.language = Language::en;
  return options;
}

}  // namespace waqai::test
