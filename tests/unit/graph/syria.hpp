// The diplomacy over Syria, 2015 to 2017, in two dozen merged events: ground for the tests of graphs and diagrams.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "waqai/core/table.hpp"
#include "waqai/extract/event.hpp"
#include "waqai/graph/event_graph.hpp"

namespace waqai::test {

inline const std::map<std::string, Participant>& cast() {
  constexpr const char* table =
      "id\ttype\tcountry\tar\ten\n"
      "vladimir-putin\tperson\tRU\tفلاديمير بوتين\tVladimir Putin\n"
      "sergey-lavrov\tperson\tRU\tسيرغي لافروف\tSergey Lavrov\n"
      "bashar-al-assad\tperson\tSY\tبشار الأسد\tBashar al-Assad\n"
      "walid-muallem\tperson\tSY\tوليد المعلم\tWalid Muallem\n"
      "recep-tayyip-erdogan\tperson\tTR\tرجب طيب أردوغان\tRecep Tayyip Erdoğan\n"
      "hassan-rouhani\tperson\tIR\tحسن روحاني\tHassan Rouhani\n"
      "mohammad-javad-zarif\tperson\tIR\tمحمد جواد ظريف\tMohammad Javad Zarif\n"
      "john-kerry\tperson\tUS\tجون كيري\tJohn Kerry\n"
      "barack-obama\tperson\tUS\tباراك أوباما\tBarack Obama\n"
      "donald-trump\tperson\tUS\tدونالد ترامب\tDonald Trump\n"
      "staffan-de-mistura\tperson\t\tستافان دي ميستورا\tStaffan de Mistura\n"
      "adel-al-jubeir\tperson\tSA\tعادل الجبير\tAdel al-Jubeir\n"
      "king-salman\tperson\tSA\tالملك سلمان\tKing Salman\n"
      "benjamin-netanyahu\tperson\tIL\tبنيامين نتنياهو\tBenjamin Netanyahu\n"
      "ru\tcountry\tRU\tروسيا\tRussia\n"
      "tr\tcountry\tTR\tتركيا\tTurkey\n"
      "ir\tcountry\tIR\tإيران\tIran\n"
      "sy\tcountry\tSY\tسوريا\tSyria\n"
      "un\torg\t\tالأمم المتحدة (UN)\tUnited Nations (UN)\n"
      "syrian-opposition\tgroup\tSY\tالمعارضة السورية\tSyrian opposition\n";
  static const Table parsed("cast", table, {});
  static const auto all = [] {
    std::map<std::string, Participant> cast;
    for (const auto& row : parsed.rows())
      cast[std::string(row["id"])] = {std::string(row["id"]),
                                      *parse_actor_type(row["type"]),
                                      Role::party,
                                      {std::string(row["ar"]), std::string(row["en"])},
                                      std::string(row["country"]),
                                      {}};
    return cast;
  }();
  return all;
}

/// id, kind, status, date, parties ("id" or "id:role", separated by bars), place, number of sources, fulfils
inline const char* const syria_table =
    "id\tkind\tstatus\tdate\tparties\tplace\tsources\tfulfils\n"
    "e01\tvisit\thappened\t2015-10-20\tbashar-al-assad\tmoscow RU موسكو Moscow\t3\t\n"
    "e02\tmeeting\thappened\t2015-10-20\tbashar-al-assad:guest|vladimir-putin:host\tmoscow RU موسكو Moscow\t4\t\n"
    "e03\tcall\thappened\t2015-10-21\tvladimir-putin:initiator|recep-tayyip-erdogan\t\t1\t\n"
    "e04\ttalks\thappened\t2015-10-30\tjohn-kerry|sergey-lavrov|mohammad-javad-zarif|adel-al-jubeir|staffan-de-"
    "mistura\tvienna AT فيينا Vienna\t5\t\n"
    "e05\tmeeting\thappened\t2015-12-15\tjohn-kerry:guest|vladimir-putin:host|sergey-lavrov:host\tmoscow RU موسكو "
    "Moscow\t2\t\n"
    "e06\tcall\thappened\t2016-02-14\tbarack-obama|vladimir-putin\t\t2\t\n"
    "e07\tmeeting\thappened\t2016-02-11/2016-02-12\tjohn-kerry|sergey-lavrov\tmunich DE ميونخ Munich\t3\t\n"
    "e08\tcall\thappened\t2016-06-27\trecep-tayyip-erdogan:initiator|vladimir-putin\t\t1\t\n"
    "e09\tmeeting\thappened\t2016-08-09\trecep-tayyip-erdogan:guest|vladimir-putin:host\tsaint-petersburg RU "
    "سانت_بطرسبرغ Saint_Petersburg\t3\t\n"
    "e10\tmeeting\thappened\t2016-09-09\tjohn-kerry|sergey-lavrov\tgeneva CH جنيف Geneva\t4\t\n"
    "e11\tmeeting\thappened\t2016-11\twalid-muallem:host|staffan-de-mistura:guest\tdamascus SY دمشق Damascus\t1\t\n"
    "e12\tstatement\thappened\t2016-12-20\tsergey-lavrov|mohammad-javad-zarif\tmoscow RU موسكو Moscow\t2\t\n"
    "e13\ttalks\thappened\t2017-01-23/2017-01-24\tru|tr|ir|syrian-opposition|staffan-de-mistura\tastana KZ أستانا "
    "Astana\t5\t\n"
    "e14\ttalks\thappened\t2017-02-23/2017-03-03\tstaffan-de-mistura:host|syrian-opposition:guest\tgeneva CH جنيف "
    "Geneva\t2\t\n"
    "e15\tcall\thappened\t2017-05-02\tdonald-trump|vladimir-putin\t\t2\t\n"
    "e16\tmeeting\thappened\t2017-07-07\tdonald-trump|vladimir-putin\thamburg DE هامبورغ Hamburg\t4\t\n"
    "e17\tvisit\thappened\t2017-10-04/2017-10-07\tking-salman\tmoscow RU موسكو Moscow\t2\t\n"
    "e18\tmeeting\thappened\t2017-10-05\tking-salman:guest|vladimir-putin:host\tmoscow RU موسكو Moscow\t2\t\n"
    "e19\tmeeting\thappened\t2017-11-13\trecep-tayyip-erdogan:guest|vladimir-putin:host\tsochi RU سوتشي Sochi\t2\t\n"
    "e20\tmeeting\thappened\t2017-11-20\tbashar-al-assad:guest|vladimir-putin:host\tsochi RU سوتشي Sochi\t6\t\n"
    "e21\tcall\thappened\t2017-11-21\tdonald-trump|vladimir-putin:initiator\t\t3\t\n"
    "e22p\tsummit\tplanned\t2017-11-22\thassan-rouhani:guest|recep-tayyip-erdogan:guest|vladimir-putin:host\tsochi RU "
    "سوتشي Sochi\t2\t\n"
    "e22\tsummit\thappened\t2017-11-22\thassan-rouhani:guest|recep-tayyip-erdogan:guest|vladimir-putin:host\tsochi RU "
    "سوتشي Sochi\t6\te22p\n"
    "e23\tmeeting\tdenied\t2017-11-15~\tbashar-al-assad|benjamin-netanyahu\t\t1\t\n"
    "e24\tvisit\tplanned\t2017-12-11\tvladimir-putin\tankara TR أنقرة Ankara\t1\t\n"
    "e25\tcontact\thappened\t\tsergey-lavrov|walid-muallem\t\t1\t\n"
    "e26\tmeeting\tplanned\t\tdonald-trump|vladimir-putin\t\t1\t\n";

/// In merge()'s order: by date, undated last.
inline std::vector<Event> syria_events() {
  const Table table("syria", syria_table, {});
  std::vector<Event> events;
  for (const auto& row : table.rows()) {
    Event event;
    event.id = row["id"];
    event.kind = *parse_kind(row["kind"]);
    event.status = *parse_status(row["status"]);
    event.date = Edtf::parse(row["date"]);
    event.confidence = 0.9;
    event.fulfils = row["fulfils"];
    for (const auto party : row.list("parties")) {
      const auto parts = split(party, ':');
      Participant& added = event.participants.emplace_back(cast().at(std::string(parts[0])));
      if (parts.size() == 2) added.role = *parse_role(parts[1]);
    }
    if (const auto place = split(row["place"], ' '); place.size() == 4) {
      event.place.emplace();
      event.place->id = place[0];
      event.place->country = place[1];
      event.place->name = {std::string(place[2]), std::string(place[3])};
      for (std::string* name : {&event.place->name.ar, &event.place->name.en}) std::ranges::replace(*name, '_', ' ');
    }
    event.sources = static_cast<std::uint32_t>(row.number("sources"));
    for (std::uint32_t i = 0; i < event.sources; ++i) {
      Evidence& evidence = event.evidence.emplace_back();
      evidence.document = "d" + std::to_string(i + 1);
      evidence.text = event.id + ": sentence";
    }
    events.push_back(event);
  }
  std::ranges::stable_sort(events, [](const Event& a, const Event& b) {
    return a.date && b.date ? *a.date < *b.date : a.date.has_value() && !b.date.has_value();
  });
  for (const Event& event : std::vector<Event>(events))
    for (Event& plan : events)
      if (!event.fulfils.empty() && plan.id == event.fulfils) plan.fulfilled_by = event.id;
  return events;
}

/// The documents d1 to d6 that the evidence names; d2 has no address.
inline std::vector<DocumentEvents> syria_documents() {
  std::vector<DocumentEvents> documents(6);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    documents[i].document = "d" + number;
    documents[i].title = "عنوان & خبر <" + number + ">";
    documents[i].source = "صحيفة";
    documents[i].date = Edtf::parse("2017-12-0" + number);
    if (i != 1) documents[i].url = "https://news.example/a?id=" + number + "&lang=ar";
  }
  return documents;
}

inline EventGraph syria() { return EventGraph(syria_events(), syria_documents()); }

}  // namespace waqai::test
