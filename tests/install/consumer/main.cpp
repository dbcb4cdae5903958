// A program of somebody else: from an article's text to a timeline, by the installed headers alone.
#include <iostream>
#include <waqai/extract/extractor.hpp>
#include <waqai/render/text_timeline.hpp>
#include <waqai/timeline/merge.hpp>

int main() {
  waqai::Document article;
  article.id = "1";
  article.text = "التقى الرئيس الروسي فلاديمير بوتين نظيره السوري بشار الأسد في سوتشي يوم 20 نوفمبر 2017.";
  article.body.push_back({0, static_cast<std::uint32_t>(article.text.size())});

  const waqai::Extractor extractor;
  const std::vector<waqai::DocumentEvents> extracted{extractor.extract(article)};
  const std::string timeline =
      waqai::text_timeline(waqai::merge(extracted), extracted, {.language = waqai::Language::en});
  std::cout << timeline;
  return timeline.find("Vladimir Putin") == std::string::npos ? 1 : 0;
}
