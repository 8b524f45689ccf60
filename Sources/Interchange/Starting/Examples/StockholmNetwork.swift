// The network of life science in the Stockholm region, as `Graphs/stockholm-life-science.json` has it.
// Written by `.ci/example --write`; change the file in Graphs instead.
// swift-format-ignore-file

extension ExampleNetwork {
  static let stockholmNetwork = ##"""
{
  "$schema": "network.schema.json",
  "format": "samband-network",
  "version": 1,
  "title": {
    "sv": "Life science i Stockholmsregionen: stärkt samverkanskultur",
    "en": "Life science in the Stockholm region: a stronger culture of collaboration"
  },
  "description": {
    "sv": "Vad Region Stockholms handlingsplan Stärkt samverkanskultur inom Life science-sektorn och Huddinge kommuns remissvar säger om aktörer, aktiviteter, mål och synpunkter. Kommunernas namn och koder kommer från SCB; sektorer och andra bedömningar är våra och sägs där de görs. Vad dokumenten lämnar öppet står under notes.",
    "en": "What Region Stockholm's action plan for a stronger culture of collaboration in the life science sector and Huddinge Municipality's answer to the consultation say of actors, activities, goals and positions. The municipalities' names and codes come from Statistics Sweden; sectors and other judgements are ours and are said where they are made. What the documents leave open stands under notes."
  },
  "language": "sv",
  "asOf": "2021-10-01",
  "sources": [
    {
      "id": "general-knowledge",
      "title": {
        "sv": "Allmän kunskap, inte ur dokumenten",
        "en": "General knowledge, not from the documents"
      }
    },
    {
      "id": "huddinge",
      "title": {
        "sv": "Strategier för Life science och forsknings- och utveckling – svar på remiss från Region Stockholm",
        "en": "Strategies for life science and for research and development: answer to a consultation from Region Stockholm"
      },
      "publisher": "Huddinge kommun, kommunstyrelsens förvaltning",
      "date": "2020-10-26"
    },
    {
      "id": "national-strategy",
      "title": {"sv": "Nationell Life science-strategi", "en": "National life science strategy"}
    },
    {
      "id": "plan",
      "title": {
        "sv": "Handlingsplan Stärkt samverkanskultur inom Life science-sektorn",
        "en": "Action plan for a stronger culture of collaboration in the life science sector"
      },
      "publisher": "Region Stockholm, Regionledningskontoret",
      "date": "2021"
    },
    {
      "id": "scb",
      "title": {
        "sv": "Län och kommuner i kodnummerordning",
        "en": "Counties and municipalities in numerical order"
      },
      "publisher": {"sv": "Statistiska centralbyrån (SCB)", "en": "Statistics Sweden (SCB)"}
    }
  ],
  "targetGroups": [
    "company",
    "industryBody",
    "municipality",
    "patientOrganisation",
    "region",
    "sciencePark",
    "university"
  ],
  "actors": [
    {
      "id": "avdelning-forskning-innovation",
      "name": {
        "sv": "Avdelning Forskning och Innovation",
        "en": "Department of Research and Innovation"
      },
      "shortName": {"sv": "Avd. Forskning och Innovation", "en": "Research and Innovation Dept"},
      "sector": "region",
      "partOf": "regionledningskontoret",
      "tags": ["department"],
      "description": {
        "sv": "Avdelning i Regionledningskontoret. En projektledare härifrån koordinerar arbetsgruppen och rapporterar löpande till forskningsdirektören i Region Stockholm.",
        "en": "Department of the Regional Executive Office. A project leader from here coordinates the working group and reports continuously to the research director of Region Stockholm."
      },
      "evidence": [
        {
          "source": "plan",
          "section": "Handlingsplan Stärkt samverkanskultur, den koordinerande arbetsgruppen"
        },
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, framtagandet"},
        {"source": "plan", "section": "Mål 2, åtgärder"},
        {"source": "plan", "section": "Mål 3, åtgärder"}
      ]
    },
    {
      "id": "botkyrka",
      "name": {"sv": "Botkyrka kommun", "en": "Botkyrka Municipality"},
      "shortName": "Botkyrka",
      "sector": "municipality",
      "place": "Botkyrka",
      "municipality": "0127",
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"},
        {"source": "scb", "section": "01 Stockholms län"}
      ]
    },
    {
      "id": "brysselkontoret",
      "name": {"sv": "Brysselkontoret", "en": "Brussels Office"},
      "sector": "region",
      "tags": ["office"],
      "place": {"sv": "Bryssel", "en": "Brussels"},
      "description": {
        "sv": "Texten säger inte vems kontoret är. Det förs till sektorn region eftersom dialogen förs av regionens avdelning tillsammans med Regionledningen.",
        "en": "The text does not say whose office it is. It is filed under region because the dialogue is the region's department's, with the regional management."
      },
      "evidence": [{"source": "plan", "section": "Mål 2, åtgärder"}]
    },
    {
      "id": "danderyd",
      "name": {"sv": "Danderyds kommun", "en": "Danderyd Municipality"},
      "shortName": "Danderyd",
      "sector": "municipality",
      "place": "Danderyd",
      "municipality": "0162",
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"},
        {"source": "scb", "section": "01 Stockholms län"}
      ]
    },
    {
      "id": "ekero",
      "name": {"sv": "Ekerö kommun", "en": "Ekerö Municipality"},
      "shortName": "Ekerö",
      "sector": "municipality",
      "place": "Ekerö",
      "municipality": "0125",
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"},
        {"source": "scb", "section": "01 Stockholms län"}
      ]
    },
    {
      "id": "eruf",
      "name": {
        "sv": "Europeiska regionala utvecklingsfonden",
        "en": "European Regional Development Fund"
      },
      "shortName": {"sv": "ERUF", "en": "ERDF"},
      "sector": "funder",
      "description": {
        "sv": "Finansierar LifeTech. Nämns också som exempel på stödinsatser och resurser kopplade till strategin för smart specialisering.",
        "en": "Finances LifeTech. Also named as an example of support and resources linked to the strategy for smart specialisation."
      },
      "evidence": [
        {"source": "plan", "section": "Fotnot 1"},
        {"source": "plan", "section": "Mål 1, åtgärder"},
        {"source": "plan", "section": "Mål 2, åtgärder"}
      ]
    },
    {
      "id": "eu",
      "name": {"sv": "Europeiska unionen", "en": "European Union"},
      "shortName": "EU",
      "sector": "funder",
      "description": {
        "sv": "Förs till finansiärer eftersom Huddinge kallar Stockholm Digital Care ett EU-projekt. Planen nämner EU också som mål för profilering inom hälsa.",
        "en": "Filed with the funders because Huddinge calls Stockholm Digital Care an EU project. The plan also names the EU as what the region wants to profile itself towards in health."
      },
      "evidence": [
        {
          "source": "huddinge",
          "section": "Förvaltningens synpunkter, strategiska områden, punkt 5"
        },
        {"source": "plan", "section": "Mål 2, delmål 4"},
        {"source": "plan", "section": "Mål 2, åtgärder"}
      ]
    },
    {
      "id": "flemingsberg-science",
      "name": "Flemingsberg Science",
      "sector": "sciencePark",
      "place": "Flemingsberg",
      "description": {
        "sv": "Texten nämner ”Flemingsberg Science och/eller Karolinska Institutet Science Park” i arbetsgruppen.",
        "en": "The text names “Flemingsberg Science and/or Karolinska Institutet Science Park” in the working group."
      },
      "evidence": [
        {
          "source": "plan",
          "section": "Handlingsplan Stärkt samverkanskultur, den koordinerande arbetsgruppen"
        }
      ]
    },
    {
      "id": "haninge",
      "name": {"sv": "Haninge kommun", "en": "Haninge Municipality"},
      "shortName": "Haninge",
      "sector": "municipality",
      "place": "Haninge",
      "municipality": "0136",
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"},
        {"source": "scb", "section": "01 Stockholms län"}
      ]
    },
    {
      "id": "huddinge",
      "name": {"sv": "Huddinge kommun", "en": "Huddinge Municipality"},
      "shortName": "Huddinge",
      "sector": "municipality",
      "place": "Huddinge",
      "municipality": "0126",
      "evidence": [
        {"source": "huddinge", "section": "Förvaltningens synpunkter"},
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"},
        {"source": "scb", "section": "01 Stockholms län"}
      ]
    },
    {
      "id": "huddinge-aldreomsorgen",
      "name": {"sv": "Äldreomsorgen i Huddinge", "en": "Huddinge elderly care"},
      "sector": "municipality",
      "partOf": "huddinge",
      "tags": ["elderlyCare"],
      "place": "Huddinge",
      "municipality": "0126",
      "description": {
        "sv": "Har fungerat som testbädd för innovationer inom välfärdsteknik i Stockholm Digital Care.",
        "en": "Served as test bed for innovations in welfare technology in Stockholm Digital Care."
      },
      "evidence": [
        {
          "source": "huddinge",
          "section": "Förvaltningens synpunkter, strategiska områden, punkt 5"
        }
      ],
      "partOfTie": {
        "description": {
          "en": "Shown by the context: Huddinge Municipality was a partner, and the elderly care in Huddinge was the test bed.",
          "sv": "Framgår av sammanhanget: Huddinge kommun var partner, och äldreomsorgen i Huddinge var testbädd."
        }
      }
    },
    {
      "id": "huddinge-gymnasieskola",
      "name": {
        "sv": "Gymnasieskola med life science-inriktning i Huddinge",
        "en": "Upper secondary school with life science orientation in Huddinge"
      },
      "shortName": {"sv": "Huddinges gymnasieskola", "en": "Huddinge upper secondary school"},
      "sector": "municipality",
      "partOf": "huddinge",
      "tags": ["school"],
      "place": "Huddinge",
      "municipality": "0126",
      "description": {
        "sv": "Skolans namn nämns inte i texten.",
        "en": "The text does not name the school."
      },
      "evidence": [{"source": "huddinge", "section": "Förvaltningens synpunkter"}],
      "partOfTie": {
        "description": {
          "en": "“Huddinge has an upper secondary school with life science orientation.”",
          "sv": "”Huddinge har en gymnasieskola med Life science-inriktning.”"
        }
      }
    },
    {
      "id": "huddinge-kommunstyrelsen",
      "name": {
        "sv": "Kommunstyrelsen i Huddinge kommun",
        "en": "Huddinge Municipal Executive Board"
      },
      "shortName": {"sv": "Huddinge kommunstyrelse", "en": "Huddinge Executive Board"},
      "sector": "municipality",
      "partOf": "huddinge",
      "tags": ["decisionMakingBody"],
      "place": "Huddinge",
      "municipality": "0126",
      "description": {
        "sv": "Ska enligt förslaget överlämna förvaltningens tjänsteutlåtande till Region Stockholm som svar på remissen.",
        "en": "Is, by the proposal, to hand the administration's statement to Region Stockholm as the answer to the consultation."
      },
      "evidence": [{"source": "huddinge", "section": "Förslag till beslut"}],
      "partOfTie": {
        "description": {
          "en": "Shown by the name; the text does not say it in a statement of its own.",
          "sv": "Framgår av namnet; texten säger det inte med ett eget påstående."
        }
      }
    },
    {
      "id": "huddinge-kommunstyrelsens-forvaltning",
      "name": {
        "sv": "Kommunstyrelsens förvaltning i Huddinge kommun",
        "en": "Huddinge Municipal Executive Administration"
      },
      "shortName": {"sv": "Huddinge förvaltning", "en": "Huddinge Administration"},
      "sector": "municipality",
      "partOf": "huddinge-kommunstyrelsen",
      "tags": ["administration"],
      "place": "Huddinge",
      "municipality": "0126",
      "description": {
        "sv": "Har skrivit tjänsteutlåtandet med synpunkterna, daterat den 26 oktober 2020.",
        "en": "Wrote the statement with the views, dated 26 October 2020."
      },
      "evidence": [
        {"source": "huddinge", "section": "Förslag till beslut"},
        {"source": "huddinge", "section": "Förvaltningens synpunkter"}
      ],
      "partOfTie": {
        "description": {
          "en": "Shown by the name; the text does not say it in a statement of its own.",
          "sv": "Framgår av namnet; texten säger det inte med ett eget påstående."
        }
      }
    },
    {
      "id": "jarfalla",
      "name": {"sv": "Järfälla kommun", "en": "Järfälla Municipality"},
      "shortName": "Järfälla",
      "sector": "municipality",
      "place": "Järfälla",
      "municipality": "0123",
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"},
        {"source": "scb", "section": "01 Stockholms län"}
      ]
    },
    {
      "id": "ki",
      "name": "Karolinska Institutet",
      "shortName": "KI",
      "sector": "university",
      "evidence": [
        {
          "source": "plan",
          "section": "Handlingsplan Stärkt samverkanskultur, den koordinerande arbetsgruppen"
        },
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, framtagandet"}
      ]
    },
    {
      "id": "ki-holding",
      "name": "KI Holding",
      "sector": "university",
      "partOf": "ki",
      "tags": ["holdingCompany"],
      "description": {
        "sv": "Texten anger ingen sektor. Karolinska Institutets holdingbolag (allmän kunskap); det räknas därför som en del av KI och inte till företagen, som i planen betyder företag inom life science. Nämns i arbetsgruppen som tog fram planen, inte i den koordinerande.",
        "en": "The text gives no sector. Karolinska Institutet's holding company (general knowledge); it is therefore counted as a part of KI and not with the companies, which in the plan means life science companies. Named in the group that drew up the plan, not in the coordinating one."
      },
      "evidence": [
        {
          "source": "general-knowledge",
          "section": {
            "sv": "Holdingbolaget förvaltas av Karolinska Institutet",
            "en": "The holding company is managed by Karolinska Institutet"
          }
        },
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, framtagandet"}
      ]
    },
    {
      "id": "ki-innovations",
      "name": "KI Innovations",
      "sector": "sciencePark",
      "tags": ["innovationSupport"],
      "description": {
        "sv": "Texten anger ingen sektor. Förs till innovationsmiljöerna, eftersom det nämns vid sidan av KI Science Park i arbetet med att matcha företag och innovatörer med vården.",
        "en": "The text gives no sector. Filed with the innovation environments, because it is named beside KI Science Park in the work of matching companies and innovators with healthcare."
      },
      "evidence": [{"source": "plan", "section": "Mål 3, åtgärder"}]
    },
    {
      "id": "ki-science-park",
      "name": "Karolinska Institutet Science Park",
      "shortName": "KI Science Park",
      "sector": "sciencePark",
      "description": {
        "sv": "Texten nämner ”Flemingsberg Science och/eller Karolinska Institutet Science Park” i arbetsgruppen.",
        "en": "The text names “Flemingsberg Science and/or Karolinska Institutet Science Park” in the working group."
      },
      "evidence": [
        {
          "source": "plan",
          "section": "Handlingsplan Stärkt samverkanskultur, den koordinerande arbetsgruppen"
        },
        {"source": "plan", "section": "Mål 3, åtgärder"}
      ]
    },
    {
      "id": "kista-science-city",
      "name": "Kista Science City",
      "sector": "sciencePark",
      "place": "Kista",
      "evidence": [
        {
          "source": "plan",
          "section": "Handlingsplan Stärkt samverkanskultur, den koordinerande arbetsgruppen"
        },
        {"source": "plan", "section": "Mål 3, åtgärder"}
      ]
    },
    {
      "id": "kth",
      "name": {"sv": "Kungliga Tekniska högskolan", "en": "KTH Royal Institute of Technology"},
      "shortName": "KTH",
      "sector": "university",
      "evidence": [
        {
          "source": "plan",
          "section": "Handlingsplan Stärkt samverkanskultur, den koordinerande arbetsgruppen"
        },
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, framtagandet"}
      ]
    },
    {
      "id": "lidingo",
      "name": {"sv": "Lidingö stad", "en": "City of Lidingö"},
      "shortName": "Lidingö",
      "sector": "municipality",
      "place": "Lidingö",
      "municipality": "0186",
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"},
        {"source": "scb", "section": "01 Stockholms län"}
      ]
    },
    {
      "id": "lif",
      "name": "LIF",
      "sector": "industryBody",
      "evidence": [
        {
          "source": "plan",
          "section": "Handlingsplan Stärkt samverkanskultur, den koordinerande arbetsgruppen"
        }
      ]
    },
    {
      "id": "nacka",
      "name": {"sv": "Nacka kommun", "en": "Nacka Municipality"},
      "shortName": "Nacka",
      "sector": "municipality",
      "place": "Nacka",
      "municipality": "0182",
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"},
        {"source": "scb", "section": "01 Stockholms län"}
      ]
    },
    {
      "id": "norrtalje",
      "name": {"sv": "Norrtälje kommun", "en": "Norrtälje Municipality"},
      "shortName": "Norrtälje",
      "sector": "municipality",
      "place": "Norrtälje",
      "municipality": "0188",
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"},
        {"source": "scb", "section": "01 Stockholms län"}
      ]
    },
    {
      "id": "nykvarn",
      "name": {"sv": "Nykvarns kommun", "en": "Nykvarn Municipality"},
      "shortName": "Nykvarn",
      "sector": "municipality",
      "place": "Nykvarn",
      "municipality": "0140",
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"},
        {"source": "scb", "section": "01 Stockholms län"}
      ]
    },
    {
      "id": "nynashamn",
      "name": {"sv": "Nynäshamns kommun", "en": "Nynäshamn Municipality"},
      "shortName": "Nynäshamn",
      "sector": "municipality",
      "place": "Nynäshamn",
      "municipality": "0192",
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"},
        {"source": "scb", "section": "01 Stockholms län"}
      ]
    },
    {
      "id": "osteraker",
      "name": {"sv": "Österåkers kommun", "en": "Österåker Municipality"},
      "shortName": "Österåker",
      "sector": "municipality",
      "place": "Österåker",
      "municipality": "0117",
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"},
        {"source": "scb", "section": "01 Stockholms län"}
      ]
    },
    {
      "id": "region-stockholm",
      "name": "Region Stockholm",
      "sector": "region",
      "evidence": [
        {"source": "huddinge", "section": "Sammanfattning"},
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur"},
        {
          "source": "plan",
          "section": "Handlingsplan Stärkt samverkanskultur, den koordinerande arbetsgruppen"
        }
      ]
    },
    {
      "id": "regionfullmaktige",
      "name": {"sv": "Regionfullmäktige i Stockholm", "en": "Stockholm Regional Council"},
      "shortName": {"sv": "Regionfullmäktige", "en": "Regional Council"},
      "sector": "region",
      "partOf": "region-stockholm",
      "tags": ["decisionMakingBody"],
      "description": {
        "sv": "Beslutade 2018 att en ny regional life science-strategi skulle tas fram i bred samverkan.",
        "en": "Decided in 2018 that a new regional life science strategy should be drawn up in broad collaboration."
      },
      "evidence": [{"source": "plan", "section": "Inledning"}],
      "partOfTie": {
        "description": {
          "en": "Shown by the name; the text does not say it in a statement of its own.",
          "sv": "Framgår av namnet; texten säger det inte med ett eget påstående."
        }
      }
    },
    {
      "id": "regionledningen",
      "name": {"sv": "Regionledningen", "en": "Regional management"},
      "sector": "region",
      "partOf": "region-stockholm",
      "tags": ["management"],
      "description": {
        "sv": "Nämns som part i dialogen om samarbeten och profilering mot EU inom hälsa.",
        "en": "Named as a party to the dialogue on collaborations and profile towards the EU in health."
      },
      "evidence": [{"source": "plan", "section": "Mål 2, åtgärder"}],
      "partOfTie": {
        "description": {
          "en": "Shown by the name; the text does not say it in a statement of its own.",
          "sv": "Framgår av namnet; texten säger det inte med ett eget påstående."
        }
      }
    },
    {
      "id": "regionledningskontoret",
      "name": {"sv": "Regionledningskontoret", "en": "Regional Executive Office"},
      "shortName": {"sv": "Regionledningskontoret", "en": "Executive Office"},
      "sector": "region",
      "partOf": "region-stockholm",
      "tags": ["office"],
      "place": "Stockholm",
      "description": {
        "sv": "Har tagit fram handlingsplanen genom avdelning Forskning och Innovation.",
        "en": "Drew up the action plan through its Department of Research and Innovation."
      },
      "attributes": {"website": "www.sll.se"},
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur"},
        {
          "source": "plan",
          "section": "Handlingsplan Stärkt samverkanskultur, den koordinerande arbetsgruppen"
        },
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, framtagandet"},
        {"source": "plan", "section": "Sista sidan, kontaktuppgifter"}
      ],
      "partOfTie": {
        "description": {
          "en": "Shown by the context: the office drew up Region Stockholm's action plan, and its project leader reports to the research director of Region Stockholm.",
          "sv": "Framgår av sammanhanget: Region Stockholms handlingsplan är framtagen av kontoret, och dess projektledare rapporterar till forskningsdirektören i Region Stockholm."
        }
      }
    },
    {
      "id": "salem",
      "name": {"sv": "Salems kommun", "en": "Salem Municipality"},
      "shortName": "Salem",
      "sector": "municipality",
      "place": "Salem",
      "municipality": "0128",
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"},
        {"source": "scb", "section": "01 Stockholms län"}
      ]
    },
    {
      "id": "sigtuna",
      "name": {"sv": "Sigtuna kommun", "en": "Sigtuna Municipality"},
      "shortName": "Sigtuna",
      "sector": "municipality",
      "place": "Sigtuna",
      "municipality": "0191",
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"},
        {"source": "scb", "section": "01 Stockholms län"}
      ]
    },
    {
      "id": "sodertalje",
      "name": {"sv": "Södertälje kommun", "en": "Södertälje Municipality"},
      "shortName": "Södertälje",
      "sector": "municipality",
      "place": "Södertälje",
      "municipality": "0181",
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"},
        {"source": "scb", "section": "01 Stockholms län"}
      ]
    },
    {
      "id": "sodertalje-science-park",
      "name": "Södertälje Science Park",
      "sector": "sciencePark",
      "place": "Södertälje",
      "evidence": [{"source": "plan", "section": "Mål 3, åtgärder"}]
    },
    {
      "id": "sollentuna",
      "name": {"sv": "Sollentuna kommun", "en": "Sollentuna Municipality"},
      "shortName": "Sollentuna",
      "sector": "municipality",
      "place": "Sollentuna",
      "municipality": "0163",
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"},
        {"source": "scb", "section": "01 Stockholms län"}
      ]
    },
    {
      "id": "solna",
      "name": {"sv": "Solna stad", "en": "City of Solna"},
      "shortName": "Solna",
      "sector": "municipality",
      "place": "Solna",
      "municipality": "0184",
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"},
        {"source": "scb", "section": "01 Stockholms län"}
      ]
    },
    {
      "id": "stockholm-business-region",
      "name": "Stockholm Business Region",
      "sector": "municipality",
      "partOf": "stockholms-stad",
      "tags": ["businessPromotion"],
      "description": {
        "sv": "Stockholms stads bolag; därför räknas det som en del av Stockholms stad och till kommunerna (allmän kunskap, inte ur dokumenten). Ingen kommun nämns som sådan i arbetsgruppen.",
        "en": "The City of Stockholm's company; it is therefore counted as a part of the City of Stockholm and with the municipalities (general knowledge, not from the documents). No municipality as such is named in the working group."
      },
      "evidence": [
        {
          "source": "general-knowledge",
          "section": {
            "sv": "Bolaget ägs av Stockholms stad",
            "en": "The company is owned by the City of Stockholm"
          }
        },
        {
          "source": "plan",
          "section": "Handlingsplan Stärkt samverkanskultur, den koordinerande arbetsgruppen"
        }
      ]
    },
    {
      "id": "stockholm-life-tech",
      "name": "Stockholm Life tech",
      "shortName": "Stockholm Life tech (LifeTech?)",
      "sector": "sciencePark",
      "tags": ["innovationSupport"],
      "description": {
        "sv": "Huddinges exempel på befintliga ”innovationspartnerskap, innovationsstödjande verksamheter och program”; vilket av dem det är sägs inte. Kan vara samma sak som projektet LifeTech i handlingsplanen, men ingen av texterna säger det, och de hålls därför isär.",
        "en": "Huddinge's example of existing “innovation partnerships, innovation-supporting operations and programmes”; which of these it is, is not said. It may be the same as the project LifeTech of the action plan, but neither text says so, and they are therefore kept apart."
      },
      "evidence": [
        {
          "source": "huddinge",
          "section": "Förvaltningens synpunkter, strategiska områden, punkt 4"
        }
      ]
    },
    {
      "id": "stockholm-science-city",
      "name": "Stockholm Science City",
      "sector": "sciencePark",
      "place": "Stockholm",
      "evidence": [
        {
          "source": "plan",
          "section": "Handlingsplan Stärkt samverkanskultur, den koordinerande arbetsgruppen"
        }
      ]
    },
    {
      "id": "stockholm-trio",
      "name": "Stockholm Trio",
      "sector": "university",
      "members": ["ki", "kth", "su"],
      "tags": ["alliance"],
      "description": {
        "sv": "Nämns som part i samarbetet med DDLS och WASP. Texten säger inte vilka som ingår; att alliansen består av KI, KTH och SU är allmän kunskap.",
        "en": "Named as a party to the collaboration with DDLS and WASP. The text does not say who belongs to it; that the alliance consists of KI, KTH and SU is general knowledge."
      },
      "evidence": [
        {
          "source": "general-knowledge",
          "section": {
            "sv": "Alliansen består av Karolinska Institutet, Kungliga Tekniska högskolan och Stockholms universitet",
            "en": "The alliance consists of Karolinska Institutet, KTH Royal Institute of Technology and Stockholm University"
          }
        },
        {"source": "plan", "section": "Mål 4, åtgärder"}
      ]
    },
    {
      "id": "stockholms-stad",
      "name": {"sv": "Stockholms stad", "en": "City of Stockholm"},
      "shortName": {"sv": "Stockholms stad", "en": "Stockholm City"},
      "sector": "municipality",
      "place": "Stockholm",
      "municipality": "0180",
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"},
        {"source": "scb", "section": "01 Stockholms län"}
      ]
    },
    {
      "id": "stuns",
      "name": {
        "sv": "Stiftelsen för samverkan mellan universiteten i Uppsala, Näringsliv och Samhälle",
        "en": "Foundation for Collaboration between the Universities in Uppsala, Business and Society"
      },
      "shortName": "STUNS",
      "sector": "sciencePark",
      "tags": ["collaborationBody", "foundation"],
      "place": "Uppsala",
      "description": {
        "sv": "En stiftelse som förenar lärosäten, näringsliv och samhälle passar ingen sektor helt; den förs till innovationsmiljöer och arenor. Nämns i arbetsgruppen som tog fram planen, inte i den koordinerande.",
        "en": "A foundation that joins universities, business and society fits no sector wholly; it is filed with innovation environments and arenas. Named in the group that drew up the plan, not in the coordinating one."
      },
      "evidence": [
        {"source": "plan", "section": "Fotnot 2"},
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, framtagandet"}
      ]
    },
    {
      "id": "su",
      "name": {"sv": "Stockholms universitet", "en": "Stockholm University"},
      "shortName": "SU",
      "sector": "university",
      "place": "Stockholm",
      "evidence": [
        {
          "source": "plan",
          "section": "Handlingsplan Stärkt samverkanskultur, den koordinerande arbetsgruppen"
        },
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, framtagandet"}
      ]
    },
    {
      "id": "sundbyberg",
      "name": {"sv": "Sundbybergs stad", "en": "City of Sundbyberg"},
      "shortName": "Sundbyberg",
      "sector": "municipality",
      "place": "Sundbyberg",
      "municipality": "0183",
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"},
        {"source": "scb", "section": "01 Stockholms län"}
      ]
    },
    {
      "id": "swedenbio",
      "name": "SwedenBIO",
      "sector": "industryBody",
      "attributes": {"nameInText": "Sweden Bio"},
      "evidence": [
        {
          "source": "plan",
          "section": "Handlingsplan Stärkt samverkanskultur, den koordinerande arbetsgruppen"
        }
      ]
    },
    {
      "id": "swedish-medtech",
      "name": "Swedish Medtech",
      "sector": "industryBody",
      "evidence": [
        {
          "source": "plan",
          "section": "Handlingsplan Stärkt samverkanskultur, den koordinerande arbetsgruppen"
        }
      ]
    },
    {
      "id": "taby",
      "name": {"sv": "Täby kommun", "en": "Täby Municipality"},
      "shortName": "Täby",
      "sector": "municipality",
      "place": "Täby",
      "municipality": "0160",
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"},
        {"source": "scb", "section": "01 Stockholms län"}
      ]
    },
    {
      "id": "tyreso",
      "name": {"sv": "Tyresö kommun", "en": "Tyresö Municipality"},
      "shortName": "Tyresö",
      "sector": "municipality",
      "place": "Tyresö",
      "municipality": "0138",
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"},
        {"source": "scb", "section": "01 Stockholms län"}
      ]
    },
    {
      "id": "upplands-bro",
      "name": {"sv": "Upplands-Bro kommun", "en": "Upplands-Bro Municipality"},
      "shortName": "Upplands-Bro",
      "sector": "municipality",
      "place": "Upplands-Bro",
      "municipality": "0139",
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"},
        {"source": "scb", "section": "01 Stockholms län"}
      ]
    },
    {
      "id": "upplands-vasby",
      "name": {"sv": "Upplands Väsby kommun", "en": "Upplands Väsby Municipality"},
      "shortName": "Upplands Väsby",
      "sector": "municipality",
      "place": "Upplands Väsby",
      "municipality": "0114",
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"},
        {"source": "scb", "section": "01 Stockholms län"}
      ]
    },
    {
      "id": "vallentuna",
      "name": {"sv": "Vallentuna kommun", "en": "Vallentuna Municipality"},
      "shortName": "Vallentuna",
      "sector": "municipality",
      "place": "Vallentuna",
      "municipality": "0115",
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"},
        {"source": "scb", "section": "01 Stockholms län"}
      ]
    },
    {
      "id": "varmdo",
      "name": {"sv": "Värmdö kommun", "en": "Värmdö Municipality"},
      "shortName": "Värmdö",
      "sector": "municipality",
      "place": "Värmdö",
      "municipality": "0120",
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"},
        {"source": "scb", "section": "01 Stockholms län"}
      ]
    },
    {
      "id": "vaxholm",
      "name": {"sv": "Vaxholms stad", "en": "City of Vaxholm"},
      "shortName": "Vaxholm",
      "sector": "municipality",
      "place": "Vaxholm",
      "municipality": "0187",
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"},
        {"source": "scb", "section": "01 Stockholms län"}
      ]
    }
  ],
  "collaborations": [
    {
      "source": "region-stockholm",
      "target": "huddinge",
      "kind": "consultation",
      "direction": "mutual",
      "start": "2020-09-22",
      "end": "2020-10-26",
      "description": {
        "sv": "Remiss om förslag till life science-strategi och forsknings- och utvecklingsstrategi, inkommen den 22 september; slutdatum är tjänsteutlåtandets. Årtalet 2020 för remissen följer av utlåtandets datum.",
        "en": "Consultation on the proposed life science strategy and research and development strategy, received on 22 September; the end date is that of the statement. The year 2020 of the consultation follows from the statement's date."
      },
      "evidence": [
        {"source": "huddinge", "section": "Beslutet ska skickas till"},
        {"source": "huddinge", "section": "Förslag till beslut"},
        {"source": "huddinge", "section": "Sammanfattning"}
      ]
    }
  ],
  "activities": [
    {
      "id": "academic-care-centres",
      "name": {"sv": "Akademiska vårdcentraler", "en": "Academic primary care centres"},
      "kind": "programme",
      "status": "active",
      "owner": "region-stockholm",
      "description": {
        "sv": "Region Stockholm har skapat akademiska vårdcentraler; Huddinge nämner dem som förebild. Centralerna är inte namngivna.",
        "en": "Region Stockholm has created academic primary care centres; Huddinge names them as a model. The centres are not named."
      },
      "goals": ["area-2"],
      "participants": [{"actor": "region-stockholm", "role": "lead"}],
      "evidence": [
        {
          "source": "huddinge",
          "section": "Förvaltningens synpunkter, strategiska områden, punkt 6"
        }
      ],
      "unnamedParticipants": [
        {
          "sector": "healthcare",
          "text": {"sv": "akademiska vårdcentraler", "en": "academic primary care centres"}
        }
      ]
    },
    {
      "id": "action-plan",
      "name": {
        "sv": "Handlingsplan Stärkt samverkanskultur inom Life science-sektorn",
        "en": "Action plan for a stronger culture of collaboration in the life science sector"
      },
      "shortName": {"sv": "Handlingsplanen", "en": "Action plan"},
      "kind": "actionPlan",
      "status": "active",
      "owner": "regionledningskontoret",
      "start": "2021",
      "continues": "life-science-strategy-process",
      "description": {
        "sv": "Framtagen av Regionledningskontoret genom avdelning Forskning och Innovation. Går runt i sex steg: kartlägga, identifiera gap och hålrum, initiera, kommunicera, följa upp, justera. Kommer att beröra flera av de strategiska utvecklingsområdena; vilka sägs inte. Arbetet ska också beakta mål och delmål i Region Stockholms övriga strategier.",
        "en": "Drawn up by the Regional Executive Office through its Department of Research and Innovation. Goes round in six steps: map, find gaps and hollows, initiate, communicate, follow up, adjust. Will touch several of the strategic development areas; which, is not said. The work shall also heed the goals and sub-goals of Region Stockholm's other strategies."
      },
      "goals": ["strategy-life-science"],
      "answers": ["huddinge-action-plan"],
      "participants": [
        {"actor": "avdelning-forskning-innovation", "role": "lead"},
        {"actor": "regionledningskontoret", "role": "partner"}
      ],
      "evidence": [
        {"source": "plan", "section": "Genomförande"},
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur"}
      ]
    },
    {
      "id": "action-plan-health-data",
      "name": {"sv": "Handlingsplanen för hälsodata", "en": "Action plan for health data"},
      "shortName": {"sv": "Hälsodata", "en": "Health data"},
      "kind": "actionPlan",
      "status": "active",
      "description": {
        "sv": "Nämns som något arbetsgruppen ska samarbeta med; varken innehåll, deltagare eller datum sägs. Region Stockholm är infört eftersom forskningsdirektören där har överblick över samtliga handlingsplaner som är knutna till strategierna. Att den är i gång är vår läsning, och delmål 4.4 är valt efter namnet.",
        "en": "Named as something the working group shall collaborate with; neither content, participants nor dates are given. Region Stockholm is entered because its research director has an overview of all action plans attached to the strategies. That it is under way is our reading, and sub-goal 4.4 is chosen by the name."
      },
      "goals": ["4.4"],
      "participants": [{"actor": "region-stockholm"}],
      "evidence": [
        {
          "source": "plan",
          "section": "Handlingsplan Stärkt samverkanskultur, den koordinerande arbetsgruppen"
        },
        {"source": "plan", "section": "Mål 4, åtgärder"}
      ]
    },
    {
      "id": "annual-report",
      "name": {
        "sv": "Årlig redovisning av arbetet inom handlingsplanen",
        "en": "Annual report on the work under the action plan"
      },
      "shortName": {"sv": "Årlig redovisning", "en": "Annual report"},
      "kind": "process",
      "status": "planned",
      "owner": "region-stockholm",
      "description": {
        "sv": "Forsknings- och innovationsdirektören ska årligen redovisa arbetet till Regiondirektören.",
        "en": "The research and innovation director shall report on the work each year to the regional chief executive."
      },
      "goals": ["strategy-life-science"],
      "participants": [{"actor": "region-stockholm", "role": "lead"}],
      "evidence": [{"source": "plan", "section": "Genomförande"}]
    },
    {
      "id": "ddls",
      "name": "Wallenberg National Program for Data-Driven Life Science",
      "shortName": "DDLS",
      "kind": "programme",
      "status": "active",
      "description": {
        "sv": "Nämns i samarbetet mellan Stockholm Trio, DDLS och WASP; programmets andra deltagare sägs inte.",
        "en": "Named in the collaboration between Stockholm Trio, DDLS and WASP; the programme's other participants are not given."
      },
      "goals": ["4"],
      "participants": [{"actor": "stockholm-trio"}],
      "evidence": [{"source": "plan", "section": "Mål 4, åtgärder"}]
    },
    {
      "id": "digital-solutions",
      "name": {
        "sv": "Kista Science Citys arbete inom digitala lösningar",
        "en": "Kista Science City's work on digital solutions"
      },
      "shortName": {"sv": "Digitala lösningar", "en": "Digital solutions"},
      "kind": "process",
      "status": "active",
      "owner": "kista-science-city",
      "description": {
        "sv": "Arbete som arbetsgruppen kommer att följa.",
        "en": "Work that the working group will follow."
      },
      "goals": ["3.4"],
      "participants": [{"actor": "kista-science-city", "role": "lead"}],
      "evidence": [{"source": "plan", "section": "Mål 3, åtgärder"}]
    },
    {
      "id": "education-swedish-medical-staff",
      "name": {"sv": "Svenska för medicinskpersonal", "en": "Swedish for medical staff"},
      "kind": "education",
      "status": "active",
      "owner": "huddinge",
      "description": {
        "sv": "Vuxenutbildning för icke svensktalande med redan färdig medicinsk examen. Huddinge: bidrar till att bygga den kompetens som är själva fundamentet för life science.",
        "en": "Adult course for people who do not speak Swedish and already have a medical degree. Huddinge: contributes to building the competence that is the very foundation of life science."
      },
      "goals": ["strategy-life-science"],
      "participants": [{"actor": "huddinge", "role": "lead"}],
      "evidence": [{"source": "huddinge", "section": "Förvaltningens synpunkter"}]
    },
    {
      "id": "education-upper-secondary",
      "name": {
        "sv": "Gymnasieutbildning med life science-inriktning",
        "en": "Upper secondary education with life science orientation"
      },
      "shortName": {"sv": "Gymnasiets life science", "en": "Upper secondary life science"},
      "kind": "education",
      "status": "active",
      "owner": "huddinge",
      "description": {
        "sv": "Huddinge: bidrar till att bygga den kompetens som är själva fundamentet för life science.",
        "en": "Huddinge: contributes to building the competence that is the very foundation of life science."
      },
      "goals": ["strategy-life-science"],
      "participants": [
        {"actor": "huddinge", "role": "lead"},
        {"actor": "huddinge-gymnasieskola", "role": "host"}
      ],
      "evidence": [{"source": "huddinge", "section": "Förvaltningens synpunkter"}]
    },
    {
      "id": "growth-strategy-working-groups",
      "name": {
        "sv": "Näringslivs- och tillväxtstrategins arbetsgrupper",
        "en": "Working groups of the business and growth strategy"
      },
      "shortName": {"sv": "Tillväxtstrategins arbetsgrupper", "en": "Growth strategy groups"},
      "kind": "workingGroup",
      "status": "active",
      "description": {
        "sv": "Planen nämner arbetsgrupperna som något som finns; att de är i gång är vår läsning. Medlemmarna är inte namngivna; Region Stockholm är infört eftersom strategin är en av dess strategier.",
        "en": "The plan names the working groups as something that exists; that they are at work is our reading. The members are not named; Region Stockholm is entered because the strategy is one of its own."
      },
      "goals": ["strategy-growth"],
      "participants": [{"actor": "region-stockholm"}],
      "evidence": [
        {"source": "plan", "section": "Genomförande"},
        {"source": "plan", "section": "Mål 2, åtgärder"}
      ]
    },
    {
      "id": "ki-life-science-council",
      "name": "KI Life science council",
      "kind": "forum",
      "status": "active",
      "description": {
        "sv": "Kommer att fungera som ytterligare ett forum där arbetet med handlingsplanen redovisas och diskuteras. Medlemmarna är inte namngivna; KI är infört som värd eftersom namnet säger det. Rådet räknas som pågående eftersom planen nämner det som något som finns; dess uppgift för planen ligger framåt. Tillsammans med referensgruppen ska det säkerställa att universiteten, näringslivet, kommunerna, Region Stockholm och patientorganisationer får insyn.",
        "en": "Will serve as another forum where the work on the action plan is reported and discussed. The members are not named; KI is entered as host because the name says so. The council is taken as active because the plan names it as something that exists; its task for the plan lies ahead. Together with the reference group it shall make sure that the universities, business, the municipalities, Region Stockholm and patient organisations have insight."
      },
      "goals": ["1", "2", "3", "4"],
      "participants": [{"actor": "ki", "role": "host"}],
      "evidence": [
        {
          "source": "plan",
          "section": "Handlingsplan Stärkt samverkanskultur, referensgrupp och forum"
        }
      ],
      "unnamedParticipants": [
        {"sector": "university", "text": {"sv": "universiteten", "en": "the universities"}},
        {"sector": "company", "text": {"sv": "näringslivet", "en": "business"}},
        {"sector": "municipality", "text": {"sv": "kommunerna", "en": "the municipalities"}},
        {
          "sector": "patientOrganisation",
          "text": {"sv": "patientorganisationer", "en": "patient organisations"}
        }
      ]
    },
    {
      "id": "life-science-strategy-process",
      "name": {
        "sv": "Framtagandet av den regionala life science-strategin",
        "en": "Drawing up of the regional life science strategy"
      },
      "shortName": {"sv": "Strategins framtagande", "en": "Strategy process"},
      "kind": "process",
      "status": "ended",
      "owner": "regionfullmaktige",
      "start": "2018",
      "description": {
        "sv": "Regionfullmäktige beslutade 2018 att ta fram strategin i bred samverkan, med branschen och andra aktörer; strategin beslutades våren 2021. Branschen och de andra aktörerna är inte namngivna.",
        "en": "The Regional Council decided in 2018 to draw up the strategy in broad collaboration, with the industry and other actors; the strategy was adopted in spring 2021. The industry and the other actors are not named."
      },
      "goals": ["strategy-life-science"],
      "participants": [{"actor": "regionfullmaktige"}],
      "evidence": [{"source": "plan", "section": "Inledning"}],
      "unnamedParticipants": [
        {"sector": "industryBody", "text": {"sv": "branschen", "en": "the industry"}}
      ]
    },
    {
      "id": "lifetech",
      "name": "LifeTech",
      "kind": "project",
      "status": "active",
      "description": {
        "sv": "Projekt finansierat av Europeiska regionala utvecklingsfonden. Här, liksom i ScaleUp, pågår arbete med att matcha företag och innovatörer med vården, i nära samverkan med KI Science Park och KI Innovations. Hade representanter i arbetsgruppen som tog fram planen. Vem som äger projektet sägs inte. Hålls isär från Stockholm Life tech, som Huddinge nämner.",
        "en": "Project financed by the European Regional Development Fund. As in ScaleUp, work is under way here on matching companies and innovators with healthcare, in close collaboration with KI Science Park and KI Innovations. Had representatives in the group that drew up the plan. Who owns the project is not said. Kept apart from Stockholm Life tech, which Huddinge names."
      },
      "goals": ["3.1"],
      "participants": [
        {"actor": "eruf", "role": "funder"},
        {"actor": "ki-innovations", "role": "partner"},
        {"actor": "ki-science-park", "role": "partner"}
      ],
      "evidence": [
        {"source": "plan", "section": "Fotnot 1"},
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, framtagandet"},
        {"source": "plan", "section": "Mål 3, åtgärder"}
      ]
    },
    {
      "id": "measure-brussels-dialogue",
      "name": {
        "sv": "Dialog med Brysselkontoret och Regionledningen om samarbeten och profilering mot EU inom hälsa",
        "en": "Dialogue with the Brussels Office and the regional management on collaborations and profile towards the EU in health"
      },
      "shortName": {"sv": "Dialog mot EU", "en": "EU dialogue"},
      "kind": "measure",
      "status": "planned",
      "owner": "avdelning-forskning-innovation",
      "goals": ["2", "2.4"],
      "participants": [
        {"actor": "avdelning-forskning-innovation", "role": "lead"},
        {"actor": "brysselkontoret", "role": "partner"},
        {"actor": "regionledningen", "role": "partner"}
      ],
      "evidence": [{"source": "plan", "section": "Mål 2, åtgärder"}]
    },
    {
      "id": "measure-coordination-goal-1",
      "name": {
        "sv": "Koordinera åtgärder för mål 1 med RUFS och smart specialisering",
        "en": "Coordinate measures for goal 1 with RUFS and smart specialisation"
      },
      "shortName": {"sv": "Koordinering, mål 1", "en": "Coordination, goal 1"},
      "kind": "measure",
      "status": "planned",
      "description": {
        "sv": "Flera av åtgärderna kommer att koordineras med Stockholmsregionens strategi för RUFS samt smart specialisering och därtill kopplade stödinsatser och resurser inom exempelvis Europeiska regionala utvecklingsfonden. Vem som koordinerar sägs inte; arbetsgruppen är införd eftersom den koordinerar planens åtgärder.",
        "en": "Several of the measures will be coordinated with the Stockholm region's strategy for RUFS and smart specialisation and with support and resources linked to it, for example in the European Regional Development Fund. Who coordinates is not said; the working group is entered because it coordinates the plan's measures."
      },
      "goals": ["1", "strategy-rufs", "strategy-smart-specialisation"],
      "participants": [
        {"actor": "avdelning-forskning-innovation", "role": "lead"},
        {"actor": "flemingsberg-science", "role": "partner"},
        {"actor": "ki", "role": "partner"},
        {"actor": "ki-science-park", "role": "partner"},
        {"actor": "kista-science-city", "role": "partner"},
        {"actor": "kth", "role": "partner"},
        {"actor": "lif", "role": "partner"},
        {"actor": "region-stockholm", "role": "partner"},
        {"actor": "stockholm-business-region", "role": "partner"},
        {"actor": "stockholm-science-city", "role": "partner"},
        {"actor": "su", "role": "partner"},
        {"actor": "swedenbio", "role": "partner"},
        {"actor": "swedish-medtech", "role": "partner"}
      ],
      "evidence": [{"source": "plan", "section": "Mål 1, åtgärder"}]
    },
    {
      "id": "measure-coordination-goal-2",
      "name": {
        "sv": "Koordinera åtgärder för mål 2 med smart specialisering",
        "en": "Coordinate measures for goal 2 with smart specialisation"
      },
      "shortName": {"sv": "Koordinering, mål 2", "en": "Coordination, goal 2"},
      "kind": "measure",
      "status": "planned",
      "description": {
        "sv": "Flera av åtgärderna kommer att koordineras med Stockholmsregionens strategi för smart specialisering och därtill kopplade stödinsatser och resurser inom exempelvis Europeiska regionala utvecklingsfonden. Vem som koordinerar sägs inte; arbetsgruppen är införd eftersom den koordinerar planens åtgärder.",
        "en": "Several of the measures will be coordinated with the Stockholm region's strategy for smart specialisation and with support and resources linked to it, for example in the European Regional Development Fund. Who coordinates is not said; the working group is entered because it coordinates the plan's measures."
      },
      "goals": ["2", "strategy-smart-specialisation"],
      "participants": [
        {"actor": "avdelning-forskning-innovation", "role": "lead"},
        {"actor": "flemingsberg-science", "role": "partner"},
        {"actor": "ki", "role": "partner"},
        {"actor": "ki-science-park", "role": "partner"},
        {"actor": "kista-science-city", "role": "partner"},
        {"actor": "kth", "role": "partner"},
        {"actor": "lif", "role": "partner"},
        {"actor": "region-stockholm", "role": "partner"},
        {"actor": "stockholm-business-region", "role": "partner"},
        {"actor": "stockholm-science-city", "role": "partner"},
        {"actor": "su", "role": "partner"},
        {"actor": "swedenbio", "role": "partner"},
        {"actor": "swedish-medtech", "role": "partner"}
      ],
      "evidence": [{"source": "plan", "section": "Mål 2, åtgärder"}]
    },
    {
      "id": "measure-education-inquiry",
      "name": {
        "sv": "Utredning om behov av specifika högskoleutbildningar eller kurser",
        "en": "Inquiry into the need for specific higher education programmes or courses"
      },
      "shortName": {"sv": "Utredning om utbildningar", "en": "Education inquiry"},
      "kind": "measure",
      "status": "planned",
      "start": "2021",
      "description": {
        "sv": "Påbörjas under 2021. Gäller att stärka kompetensen inom analys, AI, statistik och likartade områden kopplade till life science.",
        "en": "To begin in 2021. Concerns strengthening competence in analysis, AI, statistics and similar areas linked to life science."
      },
      "goals": ["1", "1.6"],
      "answers": ["huddinge-education", "huddinge-education-research"],
      "participants": [
        {"actor": "avdelning-forskning-innovation", "role": "lead"},
        {"actor": "flemingsberg-science", "role": "partner"},
        {"actor": "ki", "role": "partner"},
        {"actor": "ki-science-park", "role": "partner"},
        {"actor": "kista-science-city", "role": "partner"},
        {"actor": "kth", "role": "partner"},
        {"actor": "lif", "role": "partner"},
        {"actor": "region-stockholm", "role": "partner"},
        {"actor": "stockholm-business-region", "role": "partner"},
        {"actor": "stockholm-science-city", "role": "partner"},
        {"actor": "su", "role": "partner"},
        {"actor": "swedenbio", "role": "partner"},
        {"actor": "swedish-medtech", "role": "partner"}
      ],
      "evidence": [{"source": "plan", "section": "Mål 1, åtgärder"}]
    },
    {
      "id": "measure-follow-production",
      "name": {
        "sv": "Följa arbetet inom hållbar produktion och digitala lösningar",
        "en": "Follow the work on sustainable production and digital solutions"
      },
      "shortName": {"sv": "Följ hållbar produktion", "en": "Follow sustainable production"},
      "kind": "measure",
      "status": "planned",
      "description": {
        "sv": "Arbetsgruppen kommer att följa det arbete som görs av Södertälje Science Park inom hållbar produktion samt med Kista Science City inom digitala lösningar. Södertälje Science Park är infört som deltagare eftersom det är dess arbete som följs.",
        "en": "The working group will follow the work done by Södertälje Science Park on sustainable production and with Kista Science City on digital solutions. Södertälje Science Park is entered as participant because it is its work that is followed."
      },
      "goals": ["3", "3.4"],
      "participants": [
        {"actor": "avdelning-forskning-innovation", "role": "lead"},
        {"actor": "flemingsberg-science", "role": "partner"},
        {"actor": "ki", "role": "partner"},
        {"actor": "ki-science-park", "role": "partner"},
        {"actor": "kista-science-city", "role": "partner"},
        {"actor": "kth", "role": "partner"},
        {"actor": "lif", "role": "partner"},
        {"actor": "region-stockholm", "role": "partner"},
        {"actor": "sodertalje-science-park", "role": "partner"},
        {"actor": "stockholm-business-region", "role": "partner"},
        {"actor": "stockholm-science-city", "role": "partner"},
        {"actor": "su", "role": "partner"},
        {"actor": "swedenbio", "role": "partner"},
        {"actor": "swedish-medtech", "role": "partner"}
      ],
      "evidence": [{"source": "plan", "section": "Mål 3, åtgärder"}],
      "participatingActivities": ["digital-solutions", "sustainable-production"]
    },
    {
      "id": "measure-health-data",
      "name": {
        "sv": "Samarbeta med Handlingsplanen för hälsodata och identifiera vilken typ av data som behövs",
        "en": "Collaborate with the Action plan for health data and identify what kind of data is needed"
      },
      "shortName": {"sv": "Samarbete om hälsodata", "en": "Health data collaboration"},
      "kind": "measure",
      "status": "planned",
      "goals": ["4", "4.4"],
      "participants": [
        {"actor": "avdelning-forskning-innovation", "role": "lead"},
        {"actor": "flemingsberg-science", "role": "partner"},
        {"actor": "ki", "role": "partner"},
        {"actor": "ki-science-park", "role": "partner"},
        {"actor": "kista-science-city", "role": "partner"},
        {"actor": "kth", "role": "partner"},
        {"actor": "lif", "role": "partner"},
        {"actor": "region-stockholm", "role": "partner"},
        {"actor": "stockholm-business-region", "role": "partner"},
        {"actor": "stockholm-science-city", "role": "partner"},
        {"actor": "su", "role": "partner"},
        {"actor": "swedenbio", "role": "partner"},
        {"actor": "swedish-medtech", "role": "partner"}
      ],
      "evidence": [{"source": "plan", "section": "Mål 4, åtgärder"}],
      "participatingActivities": ["action-plan-health-data"]
    },
    {
      "id": "measure-horizon-scanning",
      "name": {
        "sv": "Omvärldsbevakning, nationellt och internationellt",
        "en": "Horizon scanning, nationally and internationally"
      },
      "shortName": {"sv": "Omvärldsbevakning", "en": "Horizon scanning"},
      "kind": "measure",
      "status": "planned",
      "description": {
        "sv": "För att ta del av andra framgångsrika miljöer och identifiera internationella system där Stockholmsregionen bör vara uppkopplad.",
        "en": "To learn from other successful environments and identify international systems that the Stockholm region should be connected to."
      },
      "goals": ["1", "1.4"],
      "participants": [
        {"actor": "avdelning-forskning-innovation", "role": "lead"},
        {"actor": "flemingsberg-science", "role": "partner"},
        {"actor": "ki", "role": "partner"},
        {"actor": "ki-science-park", "role": "partner"},
        {"actor": "kista-science-city", "role": "partner"},
        {"actor": "kth", "role": "partner"},
        {"actor": "lif", "role": "partner"},
        {"actor": "region-stockholm", "role": "partner"},
        {"actor": "stockholm-business-region", "role": "partner"},
        {"actor": "stockholm-science-city", "role": "partner"},
        {"actor": "su", "role": "partner"},
        {"actor": "swedenbio", "role": "partner"},
        {"actor": "swedish-medtech", "role": "partner"}
      ],
      "evidence": [{"source": "plan", "section": "Mål 1, åtgärder"}]
    },
    {
      "id": "measure-innovation-environments",
      "name": {
        "sv": "Delta i Näringslivs- och tillväxtstrategins arbete med utveckling av innovationsmiljöerna",
        "en": "Take part in the business and growth strategy's work on developing the innovation environments"
      },
      "shortName": {"sv": "Utveckla innovationsmiljöer", "en": "Develop innovation environments"},
      "kind": "measure",
      "status": "planned",
      "goals": ["2", "2.3", "strategy-growth"],
      "participants": [
        {"actor": "avdelning-forskning-innovation", "role": "lead"},
        {"actor": "flemingsberg-science", "role": "partner"},
        {"actor": "ki", "role": "partner"},
        {"actor": "ki-science-park", "role": "partner"},
        {"actor": "kista-science-city", "role": "partner"},
        {"actor": "kth", "role": "partner"},
        {"actor": "lif", "role": "partner"},
        {"actor": "region-stockholm", "role": "partner"},
        {"actor": "stockholm-business-region", "role": "partner"},
        {"actor": "stockholm-science-city", "role": "partner"},
        {"actor": "su", "role": "partner"},
        {"actor": "swedenbio", "role": "partner"},
        {"actor": "swedish-medtech", "role": "partner"}
      ],
      "evidence": [{"source": "plan", "section": "Mål 2, åtgärder"}]
    },
    {
      "id": "measure-interdisciplinary-forum",
      "name": {
        "sv": "Etablera minst ett tvärvetenskapligt forum för utbyte av idéer och tankar",
        "en": "Establish at least one interdisciplinary forum for the exchange of ideas and thoughts"
      },
      "shortName": {"sv": "Tvärvetenskapligt forum", "en": "Interdisciplinary forum"},
      "kind": "forum",
      "status": "planned",
      "description": {
        "sv": "Arbetsgruppen kommer att etablera forumet; vilka som ska delta i det sägs inte.",
        "en": "The working group will establish the forum; who is to take part in it is not said."
      },
      "goals": ["1", "1.3"],
      "participants": [
        {"actor": "avdelning-forskning-innovation", "role": "lead"},
        {"actor": "flemingsberg-science", "role": "partner"},
        {"actor": "ki", "role": "partner"},
        {"actor": "ki-science-park", "role": "partner"},
        {"actor": "kista-science-city", "role": "partner"},
        {"actor": "kth", "role": "partner"},
        {"actor": "lif", "role": "partner"},
        {"actor": "region-stockholm", "role": "partner"},
        {"actor": "stockholm-business-region", "role": "partner"},
        {"actor": "stockholm-science-city", "role": "partner"},
        {"actor": "su", "role": "partner"},
        {"actor": "swedenbio", "role": "partner"},
        {"actor": "swedish-medtech", "role": "partner"}
      ],
      "evidence": [{"source": "plan", "section": "Mål 1, åtgärder"}]
    },
    {
      "id": "measure-learning-meetings",
      "name": {
        "sv": "Lärandemöten för att bredda förståelsen för till exempel data och materialproduktion",
        "en": "Learning meetings to broaden the understanding of, for example, data and materials production"
      },
      "shortName": {"sv": "Lärandemöten", "en": "Learning meetings"},
      "kind": "learningMeeting",
      "status": "planned",
      "goals": ["4"],
      "participants": [
        {"actor": "avdelning-forskning-innovation", "role": "lead"},
        {"actor": "flemingsberg-science", "role": "partner"},
        {"actor": "ki", "role": "partner"},
        {"actor": "ki-science-park", "role": "partner"},
        {"actor": "kista-science-city", "role": "partner"},
        {"actor": "kth", "role": "partner"},
        {"actor": "lif", "role": "partner"},
        {"actor": "region-stockholm", "role": "partner"},
        {"actor": "stockholm-business-region", "role": "partner"},
        {"actor": "stockholm-science-city", "role": "partner"},
        {"actor": "su", "role": "partner"},
        {"actor": "swedenbio", "role": "partner"},
        {"actor": "swedish-medtech", "role": "partner"}
      ],
      "evidence": [{"source": "plan", "section": "Mål 4, åtgärder"}]
    },
    {
      "id": "measure-management-model",
      "name": {
        "sv": "Etablera en förvaltningsmodell för samverkan mellan vården och näringslivet",
        "en": "Establish a management model for collaboration between healthcare and business"
      },
      "shortName": {"sv": "Förvaltningsmodell", "en": "Management model"},
      "kind": "measure",
      "status": "planned",
      "owner": "avdelning-forskning-innovation",
      "continues": "measure-matching-process",
      "description": {
        "sv": "Kommer därefter, för att bevara såväl de kulturella som de tekniska lösningarna för samverkan.",
        "en": "Comes thereafter, to preserve both the cultural and the technical solutions for collaboration."
      },
      "goals": ["3", "3.1"],
      "participants": [{"actor": "avdelning-forskning-innovation", "role": "lead"}],
      "evidence": [{"source": "plan", "section": "Mål 3, åtgärder"}]
    },
    {
      "id": "measure-matching-process",
      "name": {
        "sv": "Etablera en matchningsprocess mellan företag/innovatörer och vård",
        "en": "Establish a matching process between companies/innovators and healthcare"
      },
      "shortName": {"sv": "Matchningsprocess", "en": "Matching process"},
      "kind": "measure",
      "status": "active",
      "owner": "avdelning-forskning-innovation",
      "start": "2021",
      "end": "2022",
      "description": {
        "sv": "Avdelning Forskning och Innovation kommer att etablera processen under 2021 och 2022. Räknas som pågående eftersom planen säger att arbete pågår inom projekten LifeTech och ScaleUp, i nära samverkan med KI Science Park och KI Innovations. Företag och vårdgivare är inte namngivna.",
        "en": "The Department of Research and Innovation will establish the process during 2021 and 2022. Taken as active because the plan says that work is under way in the projects LifeTech and ScaleUp, in close collaboration with KI Science Park and KI Innovations. Companies and healthcare providers are not named."
      },
      "goals": ["3", "3.1"],
      "participants": [
        {"actor": "avdelning-forskning-innovation", "role": "lead"},
        {"actor": "ki-innovations", "role": "partner"},
        {"actor": "ki-science-park", "role": "partner"}
      ],
      "evidence": [{"source": "plan", "section": "Mål 3, åtgärder"}],
      "participatingActivities": ["lifetech", "scaleup"],
      "unnamedParticipants": [
        {"sector": "company", "text": {"sv": "företag/innovatörer", "en": "companies/innovators"}},
        {"sector": "healthcare", "text": {"sv": "vård", "en": "healthcare"}}
      ]
    },
    {
      "id": "measure-meeting-places",
      "name": {
        "sv": "Skapa mötesplatser på befintliga konferenser",
        "en": "Create meeting places at existing conferences"
      },
      "shortName": {"sv": "Mötesplatser", "en": "Meeting places"},
      "kind": "measure",
      "status": "planned",
      "description": {
        "sv": "Arbetsgruppen ska vara aktiv; vilka konferenser sägs inte.",
        "en": "The working group shall be active; which conferences is not said."
      },
      "goals": ["4", "4.1"],
      "participants": [
        {"actor": "avdelning-forskning-innovation", "role": "lead"},
        {"actor": "flemingsberg-science", "role": "partner"},
        {"actor": "ki", "role": "partner"},
        {"actor": "ki-science-park", "role": "partner"},
        {"actor": "kista-science-city", "role": "partner"},
        {"actor": "kth", "role": "partner"},
        {"actor": "lif", "role": "partner"},
        {"actor": "region-stockholm", "role": "partner"},
        {"actor": "stockholm-business-region", "role": "partner"},
        {"actor": "stockholm-science-city", "role": "partner"},
        {"actor": "su", "role": "partner"},
        {"actor": "swedenbio", "role": "partner"},
        {"actor": "swedish-medtech", "role": "partner"}
      ],
      "evidence": [{"source": "plan", "section": "Mål 4, åtgärder"}]
    },
    {
      "id": "measure-profile-areas",
      "name": {
        "sv": "Identifiera och kartlägga möjliga profilområden och utvecklingsprojekt",
        "en": "Identify and map possible profile areas and development projects"
      },
      "shortName": {"sv": "Kartlägg profilområden", "en": "Map profile areas"},
      "kind": "measure",
      "status": "planned",
      "start": "2021",
      "end": "2022",
      "description": {
        "sv": "Arbetsgruppen kommer under 2021 och 2022 att identifiera och kartlägga möjliga profilområden och utvecklingsprojekt inom life science i Stockholmsregionen.",
        "en": "During 2021 and 2022 the working group will identify and map possible profile areas and development projects in life science in the Stockholm region."
      },
      "goals": ["1", "1.1", "1.2"],
      "answers": ["huddinge-multidisciplinary"],
      "participants": [
        {"actor": "avdelning-forskning-innovation", "role": "lead"},
        {"actor": "flemingsberg-science", "role": "partner"},
        {"actor": "ki", "role": "partner"},
        {"actor": "ki-science-park", "role": "partner"},
        {"actor": "kista-science-city", "role": "partner"},
        {"actor": "kth", "role": "partner"},
        {"actor": "lif", "role": "partner"},
        {"actor": "region-stockholm", "role": "partner"},
        {"actor": "stockholm-business-region", "role": "partner"},
        {"actor": "stockholm-science-city", "role": "partner"},
        {"actor": "su", "role": "partner"},
        {"actor": "swedenbio", "role": "partner"},
        {"actor": "swedish-medtech", "role": "partner"}
      ],
      "evidence": [{"source": "plan", "section": "Mål 1, åtgärder"}]
    },
    {
      "id": "measure-regular-exchanges",
      "name": {
        "sv": "Kontinuerliga avstämningar om marknadsförings- och investeringsarbetet",
        "en": "Continuous exchanges on marketing and investment promotion"
      },
      "shortName": {"sv": "Avstämningar", "en": "Regular exchanges"},
      "kind": "measure",
      "status": "planned",
      "description": {
        "sv": "Arbetsgruppen kommer att ha kontinuerliga avstämningar med Näringslivs- och tillväxtstrategins arbetsgrupper samt med kommunerna om det marknadsförings- och investeringsarbete som främjar life science-sektorn. Ingen kommun är namngiven.",
        "en": "The working group will have continuous exchanges with the working groups of the business and growth strategy and with the municipalities on the marketing and investment work that promotes the life science sector. No municipality is named."
      },
      "goals": ["2", "2.1", "2.2"],
      "participants": [
        {"actor": "avdelning-forskning-innovation", "role": "lead"},
        {"actor": "flemingsberg-science", "role": "partner"},
        {"actor": "ki", "role": "partner"},
        {"actor": "ki-science-park", "role": "partner"},
        {"actor": "kista-science-city", "role": "partner"},
        {"actor": "kth", "role": "partner"},
        {"actor": "lif", "role": "partner"},
        {"actor": "region-stockholm", "role": "partner"},
        {"actor": "stockholm-business-region", "role": "partner"},
        {"actor": "stockholm-science-city", "role": "partner"},
        {"actor": "su", "role": "partner"},
        {"actor": "swedenbio", "role": "partner"},
        {"actor": "swedish-medtech", "role": "partner"}
      ],
      "evidence": [{"source": "plan", "section": "Mål 2, åtgärder"}],
      "participatingActivities": ["growth-strategy-working-groups"],
      "unnamedParticipants": [
        {"sector": "municipality", "text": {"sv": "kommunerna", "en": "the municipalities"}}
      ]
    },
    {
      "id": "measure-round-tables",
      "name": {
        "sv": "Rundabordssamtal med deltagare från olika branscher",
        "en": "Round-table talks with participants from different industries"
      },
      "shortName": {"sv": "Rundabordssamtal", "en": "Round-table talks"},
      "kind": "roundTable",
      "status": "planned",
      "description": {
        "sv": "Arbetsgruppen ska bjuda in; vilka branscher sägs inte.",
        "en": "The working group shall send the invitations; which industries is not said."
      },
      "goals": ["4", "4.1"],
      "participants": [
        {"actor": "avdelning-forskning-innovation", "role": "lead"},
        {"actor": "flemingsberg-science", "role": "partner"},
        {"actor": "ki", "role": "partner"},
        {"actor": "ki-science-park", "role": "partner"},
        {"actor": "kista-science-city", "role": "partner"},
        {"actor": "kth", "role": "partner"},
        {"actor": "lif", "role": "partner"},
        {"actor": "region-stockholm", "role": "partner"},
        {"actor": "stockholm-business-region", "role": "partner"},
        {"actor": "stockholm-science-city", "role": "partner"},
        {"actor": "su", "role": "partner"},
        {"actor": "swedenbio", "role": "partner"},
        {"actor": "swedish-medtech", "role": "partner"}
      ],
      "evidence": [{"source": "plan", "section": "Mål 4, åtgärder"}]
    },
    {
      "id": "measure-sme-structures",
      "name": {
        "sv": "Utveckla strukturer för samverkan mellan SME och stora företag",
        "en": "Develop structures for collaboration between SMEs and large companies"
      },
      "shortName": {"sv": "SME och stora företag", "en": "SMEs and large companies"},
      "kind": "measure",
      "status": "planned",
      "description": {
        "sv": "Arbetsgruppen kommer att samarbeta med Smart specialisering.",
        "en": "The working group will collaborate with Smart specialisation."
      },
      "goals": ["3", "3.3", "strategy-smart-specialisation"],
      "participants": [
        {"actor": "avdelning-forskning-innovation", "role": "lead"},
        {"actor": "flemingsberg-science", "role": "partner"},
        {"actor": "ki", "role": "partner"},
        {"actor": "ki-science-park", "role": "partner"},
        {"actor": "kista-science-city", "role": "partner"},
        {"actor": "kth", "role": "partner"},
        {"actor": "lif", "role": "partner"},
        {"actor": "region-stockholm", "role": "partner"},
        {"actor": "stockholm-business-region", "role": "partner"},
        {"actor": "stockholm-science-city", "role": "partner"},
        {"actor": "su", "role": "partner"},
        {"actor": "swedenbio", "role": "partner"},
        {"actor": "swedish-medtech", "role": "partner"}
      ],
      "evidence": [{"source": "plan", "section": "Mål 3, åtgärder"}],
      "unnamedParticipants": [
        {
          "sector": "company",
          "text": {"sv": "SME och stora företag", "en": "SMEs and large companies"}
        }
      ]
    },
    {
      "id": "measure-spread-national-initiatives",
      "name": {
        "sv": "Sprida kunskap om de stora nationella satsningarna i Stockholm inom data och AI",
        "en": "Spread knowledge of the large national initiatives in Stockholm on data and AI"
      },
      "shortName": {"sv": "Sprid: nationella satsningar", "en": "Spread: national initiatives"},
      "kind": "measure",
      "status": "planned",
      "description": {
        "sv": "Satsningar som görs i Stockholm inom de akademiska miljöerna i data, AI med mera.",
        "en": "Initiatives made in Stockholm in the academic environments in data, AI and so on."
      },
      "goals": ["4"],
      "participants": [
        {"actor": "avdelning-forskning-innovation", "role": "lead"},
        {"actor": "flemingsberg-science", "role": "partner"},
        {"actor": "ki", "role": "partner"},
        {"actor": "ki-science-park", "role": "partner"},
        {"actor": "kista-science-city", "role": "partner"},
        {"actor": "kth", "role": "partner"},
        {"actor": "lif", "role": "partner"},
        {"actor": "region-stockholm", "role": "partner"},
        {"actor": "stockholm-business-region", "role": "partner"},
        {"actor": "stockholm-science-city", "role": "partner"},
        {"actor": "su", "role": "partner"},
        {"actor": "swedenbio", "role": "partner"},
        {"actor": "swedish-medtech", "role": "partner"}
      ],
      "evidence": [{"source": "plan", "section": "Mål 4, åtgärder"}]
    },
    {
      "id": "measure-spread-trio",
      "name": {
        "sv": "Sprida kunskap om samarbetet mellan Stockholm Trio, DDLS och WASP",
        "en": "Spread knowledge of the collaboration between Stockholm Trio, DDLS and WASP"
      },
      "shortName": {"sv": "Sprid: Stockholm Trio", "en": "Spread: Stockholm Trio"},
      "kind": "measure",
      "status": "planned",
      "goals": ["4"],
      "participants": [
        {"actor": "avdelning-forskning-innovation", "role": "lead"},
        {"actor": "flemingsberg-science", "role": "partner"},
        {"actor": "ki", "role": "partner"},
        {"actor": "ki-science-park", "role": "partner"},
        {"actor": "kista-science-city", "role": "partner"},
        {"actor": "kth", "role": "partner"},
        {"actor": "lif", "role": "partner"},
        {"actor": "region-stockholm", "role": "partner"},
        {"actor": "stockholm-business-region", "role": "partner"},
        {"actor": "stockholm-science-city", "role": "partner"},
        {"actor": "su", "role": "partner"},
        {"actor": "swedenbio", "role": "partner"},
        {"actor": "swedish-medtech", "role": "partner"}
      ],
      "evidence": [{"source": "plan", "section": "Mål 4, åtgärder"}],
      "participatingActivities": ["stockholm-trio-ddls-wasp"]
    },
    {
      "id": "proposal-academic-elderly-homes",
      "name": {"sv": "Akademiska äldreboenden", "en": "Academic care homes"},
      "kind": "programme",
      "status": "proposed",
      "description": {
        "sv": "Efter mönster av de akademiska vårdcentralerna, i samarbete mellan regionen, kommuner, akademier och andra aktörer; ska sammanföra utbildning, utveckling och forskning med vardagen inom äldreomsorgen, där regionen och kommunerna har ett delat ansvar för vården på särskilda boenden.",
        "en": "Modelled on the academic primary care centres, in collaboration between the region, municipalities, academic institutions and other actors; to bring education, development and research together with everyday life in elderly care, where the region and the municipalities share the responsibility for care in special housing."
      },
      "goals": ["area-2"],
      "answers": ["huddinge-academic-elderly-homes"],
      "participants": [{"actor": "region-stockholm", "role": "partner"}],
      "evidence": [
        {
          "source": "huddinge",
          "section": "Förvaltningens synpunkter, strategiska områden, punkt 6"
        }
      ],
      "proposedBy": "huddinge",
      "unnamedParticipants": [
        {"sector": "municipality", "text": {"sv": "kommuner", "en": "municipalities"}},
        {"sector": "university", "text": {"sv": "akademier", "en": "academic institutions"}}
      ]
    },
    {
      "id": "proposal-digital-care-successor",
      "name": {
        "sv": "Efterföljare till Stockholm Digital Care",
        "en": "Successor to Stockholm Digital Care"
      },
      "shortName": {"sv": "Efterföljare, Digital Care", "en": "Digital Care successor"},
      "kind": "project",
      "status": "proposed",
      "continues": "stockholm-digital-care",
      "description": {
        "sv": "Huddinge anser att projektet behöver få efterföljare som kan göra att regionen och kommunerna tar ytterligare steg. Huddinge är infört som en av kommunerna.",
        "en": "Huddinge holds that the project needs successors that let the region and the municipalities take further steps. Huddinge is entered as one of the municipalities."
      },
      "goals": ["area-2"],
      "answers": ["huddinge-elderly-care"],
      "participants": [
        {"actor": "huddinge", "role": "partner"},
        {"actor": "region-stockholm", "role": "partner"}
      ],
      "evidence": [
        {
          "source": "huddinge",
          "section": "Förvaltningens synpunkter, strategiska områden, punkt 5"
        }
      ],
      "proposedBy": "huddinge",
      "unnamedParticipants": [
        {"sector": "municipality", "text": {"sv": "kommunerna", "en": "the municipalities"}}
      ]
    },
    {
      "id": "proposal-existing-partnerships",
      "name": {
        "sv": "Nyttja befintliga innovationspartnerskap, innovationsstödjande verksamheter och program",
        "en": "Use existing innovation partnerships, innovation-supporting operations and programmes"
      },
      "shortName": {"sv": "Befintliga partnerskap", "en": "Existing partnerships"},
      "kind": "measure",
      "status": "proposed",
      "description": {
        "sv": "För att stärka upparbetade former för samverkan. Stockholm Life tech är Huddinges exempel. Förslaget riktas till Region Stockholm.",
        "en": "To strengthen established forms of collaboration. Stockholm Life tech is Huddinge's example. The proposal is addressed to Region Stockholm."
      },
      "goals": ["area-2"],
      "answers": ["huddinge-existing-partnerships"],
      "participants": [
        {"actor": "region-stockholm"},
        {"actor": "stockholm-life-tech", "role": "partner"}
      ],
      "evidence": [
        {
          "source": "huddinge",
          "section": "Förvaltningens synpunkter, strategiska områden, punkt 4"
        }
      ],
      "proposedBy": "huddinge"
    },
    {
      "id": "proposal-multidisciplinary-areas",
      "name": {
        "sv": "Utse områden för multidisciplinära samarbeten",
        "en": "Appoint areas for multidisciplinary collaborations"
      },
      "shortName": {"sv": "Multidisciplinära områden", "en": "Multidisciplinary areas"},
      "kind": "measure",
      "status": "proposed",
      "place": "Flemingsberg",
      "description": {
        "sv": "Några områden utses; Flemingsberg kan med sin bredd av kompetens på samma ställe bli en plats för att praktisera multidisciplinär forskning med life science som utgångspunkt. Förslaget riktas till Region Stockholm; andra deltagare är inte namngivna.",
        "en": "Some areas are appointed; Flemingsberg, with its breadth of competence in one place, can become a place for practising multidisciplinary research with life science as the starting point. The proposal is addressed to Region Stockholm; no other participants are named."
      },
      "goals": ["area-4"],
      "answers": ["huddinge-multidisciplinary"],
      "participants": [{"actor": "region-stockholm"}],
      "evidence": [
        {
          "source": "huddinge",
          "section": "Förvaltningens synpunkter, strategiska områden, punkt 7"
        }
      ],
      "proposedBy": "huddinge"
    },
    {
      "id": "proposal-school-interest",
      "name": {
        "sv": "Samarbeta med kommunerna om intresset för naturvetenskapliga ämnen i skolan",
        "en": "Collaborate with the municipalities on interest in science subjects at school"
      },
      "shortName": {"sv": "Intresse i skolan", "en": "Interest at school"},
      "kind": "measure",
      "status": "proposed",
      "description": {
        "sv": "Så att intresse kan aktiveras för naturvetenskapliga ämnen och life science-ämnen redan på högstadie- och gymnasienivå. Förslaget riktas till Region Stockholm.",
        "en": "So that interest in science and life science subjects can be awakened already at lower and upper secondary level. The proposal is addressed to Region Stockholm."
      },
      "goals": ["strategy-life-science", "strategy-research"],
      "answers": ["huddinge-school", "huddinge-school-research"],
      "participants": [{"actor": "region-stockholm"}],
      "evidence": [
        {
          "source": "huddinge",
          "section": "Förvaltningens synpunkter, generella synpunkter, punkt 2"
        }
      ],
      "proposedBy": "huddinge",
      "unnamedParticipants": [
        {"sector": "municipality", "text": {"sv": "kommunerna", "en": "the municipalities"}}
      ]
    },
    {
      "id": "public-transport-collaboration",
      "name": {
        "sv": "Utveckla samarbetet med länets kommuner om kollektivtrafiken",
        "en": "Develop the collaboration with the county's municipalities on public transport"
      },
      "shortName": {"sv": "Kollektivtrafiken", "en": "Public transport"},
      "kind": "measure",
      "status": "planned",
      "description": {
        "sv": "Enligt Huddinges redogörelse för förslaget till forsknings- och utvecklingsstrategi ska Region Stockholm utveckla samarbetet för att öka kollektivtrafikens attraktivitet och effektivitet. Ingen kommun är namngiven.",
        "en": "By Huddinge's account of the proposed research and development strategy, Region Stockholm shall develop the collaboration to make public transport more attractive and efficient. No municipality is named."
      },
      "goals": ["strategy-research"],
      "participants": [{"actor": "region-stockholm", "role": "lead"}],
      "evidence": [
        {"source": "huddinge", "section": "Forsknings- och utvecklingsstrategi"},
        {
          "source": "huddinge",
          "section": "Förvaltningens synpunkter, generella synpunkter, punkt 4"
        }
      ],
      "unnamedParticipants": [
        {
          "sector": "municipality",
          "text": {"sv": "länets kommuner", "en": "the county's municipalities"}
        }
      ]
    },
    {
      "id": "reference-group",
      "name": {
        "sv": "Referensgruppen för handlingsplanen",
        "en": "Reference group of the action plan"
      },
      "shortName": {"sv": "Referensgruppen", "en": "Reference group"},
      "kind": "referenceGroup",
      "status": "planned",
      "owner": "region-stockholm",
      "description": {
        "sv": "En bredare referensgrupp ledd av forskningsdirektören i Region Stockholm, som kommer att knytas till planen. Tillsammans med KI Life science council ska den säkerställa att universiteten, näringslivet, kommunerna, Region Stockholm och patientorganisationer får insyn i arbetet och kan lämna synpunkter. Medlemmarna är inte namngivna.",
        "en": "A broader reference group led by the research director of Region Stockholm, which is to be attached to the plan. Together with KI Life science council it shall make sure that the universities, business, the municipalities, Region Stockholm and patient organisations have insight into the work and can give their views. The members are not named."
      },
      "goals": ["1", "2", "3", "4"],
      "participants": [{"actor": "region-stockholm", "role": "lead"}],
      "evidence": [
        {
          "source": "plan",
          "section": "Handlingsplan Stärkt samverkanskultur, referensgrupp och forum"
        }
      ],
      "unnamedParticipants": [
        {"sector": "university", "text": {"sv": "universiteten", "en": "the universities"}},
        {"sector": "company", "text": {"sv": "näringslivet", "en": "business"}},
        {"sector": "municipality", "text": {"sv": "kommunerna", "en": "the municipalities"}},
        {
          "sector": "patientOrganisation",
          "text": {"sv": "patientorganisationer", "en": "patient organisations"}
        }
      ]
    },
    {
      "id": "scaleup",
      "name": "ScaleUp",
      "kind": "project",
      "status": "active",
      "description": {
        "sv": "Projekt där arbete pågår med att matcha företag och innovatörer med vården, i nära samverkan med KI Science Park och KI Innovations. Vem som äger projektet sägs inte.",
        "en": "Project in which work is under way on matching companies and innovators with healthcare, in close collaboration with KI Science Park and KI Innovations. Who owns the project is not said."
      },
      "goals": ["3.1"],
      "participants": [
        {"actor": "ki-innovations", "role": "partner"},
        {"actor": "ki-science-park", "role": "partner"}
      ],
      "evidence": [{"source": "plan", "section": "Mål 3, åtgärder"}]
    },
    {
      "id": "stockholm-digital-care",
      "name": "Stockholm Digital Care",
      "kind": "project",
      "status": "ended",
      "description": {
        "sv": "Ett femårigt EU-projekt där äldreomsorgen i Huddinge fungerat som testbädd för innovationer inom välfärdsteknik. ”Nyligen avslutat” i oktober 2020; datum sägs inte. EU är infört som finansiär eftersom texten kallar det EU-projekt.",
        "en": "A five-year EU project in which the elderly care in Huddinge served as test bed for innovations in welfare technology. “Recently ended” in October 2020; no dates are given. The EU is entered as funder because the text calls it an EU project."
      },
      "goals": ["area-2"],
      "participants": [
        {"actor": "eu", "role": "funder"},
        {"actor": "huddinge", "role": "partner"},
        {"actor": "huddinge-aldreomsorgen", "role": "host"},
        {"actor": "region-stockholm", "role": "partner"}
      ],
      "evidence": [
        {
          "source": "huddinge",
          "section": "Förvaltningens synpunkter, strategiska områden, punkt 5"
        }
      ]
    },
    {
      "id": "stockholm-trio-ddls-wasp",
      "name": {
        "sv": "Samarbetet mellan Stockholm Trio, DDLS och WASP",
        "en": "Collaboration between Stockholm Trio, DDLS and WASP"
      },
      "shortName": "Stockholm Trio–DDLS–WASP",
      "kind": "collaboration",
      "status": "active",
      "description": {
        "sv": "Ett samarbete som arbetsgruppen ska sprida kunskap om. Två av parterna är program och därför aktiviteter här.",
        "en": "A collaboration that the working group shall spread knowledge of. Two of the parties are programmes and therefore activities here."
      },
      "goals": ["4"],
      "participants": [{"actor": "stockholm-trio", "role": "partner"}],
      "evidence": [{"source": "plan", "section": "Mål 4, åtgärder"}],
      "participatingActivities": ["ddls", "wasp"]
    },
    {
      "id": "sustainable-production",
      "name": {
        "sv": "Södertälje Science Parks arbete inom hållbar produktion",
        "en": "Södertälje Science Park's work on sustainable production"
      },
      "shortName": {"sv": "Hållbar produktion", "en": "Sustainable production"},
      "kind": "process",
      "status": "active",
      "owner": "sodertalje-science-park",
      "description": {
        "sv": "Arbete som arbetsgruppen kommer att följa.",
        "en": "Work that the working group will follow."
      },
      "goals": ["3.4"],
      "participants": [{"actor": "sodertalje-science-park", "role": "lead"}],
      "evidence": [{"source": "plan", "section": "Mål 3, åtgärder"}]
    },
    {
      "id": "wasp",
      "name": "Wallenberg AI, Autonomous Systems and Software Program",
      "shortName": "WASP",
      "kind": "programme",
      "status": "active",
      "description": {
        "sv": "Nämns i samarbetet mellan Stockholm Trio, DDLS och WASP; programmets andra deltagare sägs inte. Planen skriver ”Autonomus”.",
        "en": "Named in the collaboration between Stockholm Trio, DDLS and WASP; the programme's other participants are not given. The plan writes “Autonomus”."
      },
      "goals": ["4"],
      "participants": [{"actor": "stockholm-trio"}],
      "evidence": [{"source": "plan", "section": "Mål 4, åtgärder"}]
    },
    {
      "id": "working-group",
      "name": {
        "sv": "Arbetsgruppen för handlingsplanen Stärkt samverkanskultur",
        "en": "Working group of the action plan for a stronger culture of collaboration"
      },
      "shortName": {"sv": "Arbetsgruppen", "en": "Working group"},
      "kind": "workingGroup",
      "status": "active",
      "owner": "avdelning-forskning-innovation",
      "continues": "working-group-drafting",
      "description": {
        "sv": "Den mindre arbetsgrupp som koordinerar och följer upp åtgärderna; den är en samverkansarena utan beslutande funktion. Representanterna företräder sina egna organisationer, är kontaktpunkt till dem och förutsätts förankra planen där; intressekonflikter lyfts i gruppen och i linjeorganisationerna. Koordineras av en projektledare från avdelning Forskning och Innovation. Planen säger ”Flemingsberg Science och/eller Karolinska Institutet Science Park”; båda är införda. Representationen från hälso- och sjukvården är inte namngiven. Planen skriver ”kommer bestå av” om medlemmarna men ”även fortsättningsvis” om arbetet; gruppen räknas därför som pågående.",
        "en": "The smaller working group that coordinates and follows up the measures; it is an arena for collaboration and takes no decisions. The representatives speak for their own organisations, are the point of contact with them and are expected to anchor the plan there; conflicts of interest are raised in the group and in the line organisations. Coordinated by a project leader from the Department of Research and Innovation. The plan says “Flemingsberg Science and/or Karolinska Institutet Science Park”; both are entered. The representation from healthcare is not named. The plan writes “will consist of” of the members but “continue to” of the work; the group is therefore taken as active."
      },
      "goals": ["1", "2", "3", "4"],
      "participants": [
        {"actor": "avdelning-forskning-innovation", "role": "lead"},
        {"actor": "flemingsberg-science", "role": "partner"},
        {"actor": "ki", "role": "partner"},
        {"actor": "ki-science-park", "role": "partner"},
        {"actor": "kista-science-city", "role": "partner"},
        {"actor": "kth", "role": "partner"},
        {"actor": "lif", "role": "partner"},
        {"actor": "region-stockholm", "role": "partner"},
        {"actor": "stockholm-business-region", "role": "partner"},
        {"actor": "stockholm-science-city", "role": "partner"},
        {"actor": "su", "role": "partner"},
        {"actor": "swedenbio", "role": "partner"},
        {"actor": "swedish-medtech", "role": "partner"}
      ],
      "evidence": [
        {"source": "plan", "section": "Genomförande"},
        {
          "source": "plan",
          "section": "Handlingsplan Stärkt samverkanskultur, den koordinerande arbetsgruppen"
        }
      ],
      "unnamedParticipants": [
        {
          "sector": "healthcare",
          "text": {
            "sv": "representation från hälso- och sjukvården",
            "en": "representation from healthcare"
          }
        }
      ]
    },
    {
      "id": "working-group-drafting",
      "name": {
        "sv": "Arbetsgruppen vid handlingsplanens framtagande",
        "en": "Working group at the drawing up of the action plan"
      },
      "shortName": {"sv": "Framtagandet", "en": "Drafting group"},
      "kind": "workingGroup",
      "status": "ended",
      "owner": "avdelning-forskning-innovation",
      "description": {
        "sv": "Planen är framtagen av Regionledningskontoret genom avdelning Forskning och Innovation i nära dialog med gruppen; avdelningen är därför införd som ledande. I gruppen ingick också representanter från ERUF-projektet LifeTech, som här är en aktivitet. Planen säger på ett annat ställe att delmål utarbetats av ”den referensgrupp som arbetat med framtagandet”; om det är samma grupp sägs inte, och inga andra medlemmar nämns.",
        "en": "The plan was drawn up by the Regional Executive Office through its Department of Research and Innovation in close dialogue with the group; the department is therefore entered as lead. The group also had representatives from the ERDF project LifeTech, which is an activity here. Elsewhere the plan says that sub-goals were worked out by “the reference group that worked on drawing up” the plan; whether that is the same group is not said, and no other members are named."
      },
      "goals": ["1", "2", "3", "4"],
      "participants": [
        {"actor": "avdelning-forskning-innovation", "role": "lead"},
        {"actor": "ki", "role": "partner"},
        {"actor": "ki-holding", "role": "partner"},
        {"actor": "kth", "role": "partner"},
        {"actor": "stuns", "role": "partner"},
        {"actor": "su", "role": "partner"}
      ],
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, framtagandet"},
        {"source": "plan", "section": "Mål, delmål och föreslagna aktiviteter"}
      ],
      "participatingActivities": ["lifetech"]
    }
  ],
  "goals": [
    {
      "id": "1",
      "parent": "strategy-life-science",
      "contributesTo": ["area-4"],
      "kind": "goal",
      "title": {
        "sv": "Stockholmsregionen utmärker sig internationellt som en tvärvetenskaplig kunskapshub, där unika förutsättning råder för att förädla forskning och teknologi i ett antal tydliga profilområden inom life science.",
        "en": "The Stockholm region stands out internationally as an interdisciplinary knowledge hub, with unique conditions for refining research and technology in a number of clear profile areas in life science."
      },
      "shortTitle": {"sv": "Tvärvetenskaplig kunskapshub", "en": "Interdisciplinary knowledge hub"},
      "evidence": [{"source": "plan", "section": "Mål 1"}, {"source": "plan", "section": "Mål"}]
    },
    {
      "id": "1.1",
      "parent": "1",
      "kind": "subgoal",
      "title": {
        "sv": "Det finns gemensamt identifierade och prioriterade profilområden.",
        "en": "There are jointly identified and prioritised profile areas."
      },
      "shortTitle": {"sv": "Profilområden", "en": "Profile areas"},
      "evidence": [{"source": "plan", "section": "Mål 1, delmål 1"}]
    },
    {
      "id": "1.2",
      "parent": "1",
      "kind": "subgoal",
      "title": {
        "sv": "Det finns utvecklingsprojekt inom utpekade områden. I regionen utvecklas världsledande analys, tekniker och processer/metoder för bearbetning och hantering av storskaliga datamängder inom biomedicin, bioteknik och miljö.",
        "en": "There are development projects in the areas pointed out. In the region, world-leading analysis, techniques and processes/methods are developed for processing and handling large-scale data in biomedicine, biotechnology and the environment."
      },
      "shortTitle": {"sv": "Utvecklingsprojekt", "en": "Development projects"},
      "evidence": [{"source": "plan", "section": "Mål 1, delmål 2"}]
    },
    {
      "id": "1.3",
      "parent": "1",
      "kind": "subgoal",
      "title": {
        "sv": "Det finns etablerade forum där hälso- och sjukvården, kommuner, universitet och högskolor, näringsliv samt patient- och närståendeföreträdare möts och löpande diskuterar, utmanar och stimulerar varandra med nya idéer och kunskap för välfärdens utveckling. Det sker med en tät koppling till både grundforskning och tillämpad forskning.",
        "en": "There are established forums where healthcare, municipalities, universities, business and representatives of patients and relatives meet and continuously discuss, challenge and stimulate each other with new ideas and knowledge for the development of welfare. This takes place in close connection with both basic and applied research."
      },
      "shortTitle": {"sv": "Etablerade forum", "en": "Established forums"},
      "needs": {
        "sectors": ["company", "healthcare", "municipality", "patientOrganisation", "university"]
      },
      "evidence": [{"source": "plan", "section": "Mål 1, delmål 3"}]
    },
    {
      "id": "1.4",
      "parent": "1",
      "kind": "subgoal",
      "title": {
        "sv": "Det finns aktiv samverkan inom och delaktighet från Stockholmsregionen på de internationella arenorna inom life science.",
        "en": "There is active collaboration within, and participation from, the Stockholm region in the international arenas of life science."
      },
      "shortTitle": {"sv": "Internationella arenor", "en": "International arenas"},
      "evidence": [{"source": "plan", "section": "Mål 1, delmål 4"}]
    },
    {
      "id": "1.5",
      "parent": "1",
      "kind": "subgoal",
      "title": {
        "sv": "Det finns attraktiva levnadsvillkor i Stockholm",
        "en": "There are attractive living conditions in Stockholm"
      },
      "shortTitle": {"sv": "Levnadsvillkor", "en": "Living conditions"},
      "evidence": [{"source": "plan", "section": "Mål 1, delmål 5"}]
    },
    {
      "id": "1.6",
      "parent": "1",
      "kind": "subgoal",
      "title": {
        "sv": "Det finns tillgång till tvärvetenskaplig kompetens (medicin och teknik, juridik och ICT).",
        "en": "There is access to interdisciplinary competence (medicine and technology, law and ICT)."
      },
      "shortTitle": {"sv": "Tvärvetenskaplig kompetens", "en": "Interdisciplinary competence"},
      "needs": {"competences": ["ict", "law", "medicine", "technology"]},
      "evidence": [{"source": "plan", "section": "Mål 1, delmål 6"}]
    },
    {
      "id": "2",
      "parent": "strategy-life-science",
      "contributesTo": ["area-5"],
      "kind": "goal",
      "title": {
        "sv": "Life science-företag startar och växer i stockholmsregionen och utländska företag och investerare attraheras hit.",
        "en": "Life science companies start and grow in the Stockholm region, and foreign companies and investors are attracted here."
      },
      "shortTitle": {"sv": "Företag startar och växer", "en": "Companies start and grow"},
      "evidence": [{"source": "plan", "section": "Mål 2"}, {"source": "plan", "section": "Mål"}]
    },
    {
      "id": "2.1",
      "parent": "2",
      "kind": "subgoal",
      "title": {
        "sv": "Det finns kommunikationsinsatser och marknadsföring av regionens möjligheter och unika förutsättningar för att attrahera de bästa talangerna/kompetensen och fler utländska företag inom life science.",
        "en": "There are communication efforts and marketing of the region's opportunities and unique conditions to attract the best talents/competence and more foreign companies in life science."
      },
      "shortTitle": {"sv": "Marknadsföring", "en": "Marketing"},
      "evidence": [{"source": "plan", "section": "Mål 2, delmål 1"}]
    },
    {
      "id": "2.2",
      "parent": "2",
      "kind": "subgoal",
      "title": {
        "sv": "Det finns ett anpassat investeringsfrämjande arbete för att attrahera kapital till Stockholmsregionens life science-företag.",
        "en": "There is tailored investment promotion to attract capital to the life science companies of the Stockholm region."
      },
      "shortTitle": {"sv": "Investeringsfrämjande", "en": "Investment promotion"},
      "evidence": [{"source": "plan", "section": "Mål 2, delmål 2"}]
    },
    {
      "id": "2.3",
      "parent": "2",
      "kind": "subgoal",
      "title": {
        "sv": "Det finns inom Stockholmsregionen en heltäckande innovationsstödsstruktur i form av inkubatorer, science parker som erbjuder stöd och stärker start-ups och växande företag. Genom samverkan infrastrukturer emellan säkerställs ett hållbart och uthålligt resursutnyttjande.",
        "en": "Within the Stockholm region there is a complete innovation support structure of incubators and science parks that offer support and strengthen start-ups and growing companies. Collaboration between the infrastructures ensures a sustainable and lasting use of resources."
      },
      "shortTitle": {"sv": "Innovationsstöd", "en": "Innovation support"},
      "needs": {"sectors": ["sciencePark"]},
      "evidence": [{"source": "plan", "section": "Mål 2, delmål 3"}]
    },
    {
      "id": "2.4",
      "parent": "2",
      "kind": "subgoal",
      "title": {
        "sv": "Stockholmsregionen ska i ett EU-perspektiv vara en engagerad region och söka möjligheter som kommer med EU-medlemsskapet med bäring på hälsa och life science-sektorn.",
        "en": "In an EU perspective, the Stockholm region shall be a committed region and seek opportunities that come with EU membership and bear on health and the life science sector."
      },
      "shortTitle": {"sv": "Engagerad EU-region", "en": "Committed EU region"},
      "evidence": [{"source": "plan", "section": "Mål 2, delmål 4"}]
    },
    {
      "id": "3",
      "parent": "strategy-life-science",
      "kind": "goal",
      "title": {
        "sv": "Vägen in för företag till forsknings- och innovationsinfrastrukturer inom life science i stockholmsregionen är tydlig och väl känd. Det finns etablerade strukturer för hur små och medelstora företag kan samverka med stora företag.",
        "en": "The way in for companies to research and innovation infrastructures in life science in the Stockholm region is clear and well known. There are established structures for how small and medium-sized companies can collaborate with large companies."
      },
      "shortTitle": {"sv": "Tydlig väg in för företag", "en": "A clear way in for companies"},
      "evidence": [{"source": "plan", "section": "Mål 3"}, {"source": "plan", "section": "Mål"}]
    },
    {
      "id": "3.1",
      "parent": "3",
      "contributesTo": ["area-2"],
      "kind": "subgoal",
      "title": {
        "sv": "Det finns tydliga vägar för företag som önskar kontakt med vården.",
        "en": "There are clear ways for companies that want contact with healthcare."
      },
      "shortTitle": {"sv": "Vägar till vården", "en": "Ways to healthcare"},
      "needs": {"sectors": ["company", "healthcare"]},
      "evidence": [{"source": "plan", "section": "Mål 3, delmål 1"}]
    },
    {
      "id": "3.2",
      "parent": "3",
      "kind": "subgoal",
      "title": {
        "sv": "Det finns tydliga uppdrag och roller för aktörer inom innovationsstödsinfrastrukturen inom life science-området i Stockholm.",
        "en": "There are clear missions and roles for the actors of the innovation support infrastructure in life science in Stockholm."
      },
      "shortTitle": {"sv": "Uppdrag och roller", "en": "Missions and roles"},
      "needs": {"sectors": ["sciencePark"]},
      "evidence": [{"source": "plan", "section": "Mål 3, delmål 2"}]
    },
    {
      "id": "3.3",
      "parent": "3",
      "kind": "subgoal",
      "title": {
        "sv": "Det finns utvecklade strukturer för kontakt och dialog mellan små, medelstora och stora företag.",
        "en": "There are developed structures for contact and dialogue between small, medium-sized and large companies."
      },
      "shortTitle": {"sv": "Små och stora företag", "en": "Small and large companies"},
      "needs": {"sectors": ["company"]},
      "evidence": [{"source": "plan", "section": "Mål 3, delmål 3"}]
    },
    {
      "id": "3.4",
      "parent": "3",
      "kind": "subgoal",
      "title": {
        "sv": "Det finns tillgång till produktionskompetens och utvecklade digitala och tekniska lösningar för applikation inom life science.",
        "en": "There is access to production competence and to developed digital and technical solutions for application in life science."
      },
      "shortTitle": {"sv": "Produktionskompetens", "en": "Production competence"},
      "needs": {"competences": ["production"]},
      "evidence": [{"source": "plan", "section": "Mål 3, delmål 4"}]
    },
    {
      "id": "4",
      "parent": "strategy-life-science",
      "kind": "goal",
      "title": {
        "sv": "Stockholmregionens starka ställning inom delar av IT och AI/Machine learning ska tas tillvara, och tillsammans med regionens framstående position inom life science skapa unika synergier mellan branscher.",
        "en": "The Stockholm region's strong position in parts of IT and AI/machine learning shall be put to use and, together with the region's prominent position in life science, create unique synergies between industries."
      },
      "shortTitle": {
        "sv": "Synergier mellan IT, AI och life science",
        "en": "Synergies of IT, AI and life science"
      },
      "evidence": [{"source": "plan", "section": "Mål 4"}, {"source": "plan", "section": "Mål"}]
    },
    {
      "id": "4.1",
      "parent": "4",
      "kind": "subgoal",
      "title": {
        "sv": "Det finns miljöer och kontaktytor där olika discipliner möts och kan korsbefrukta varandra, inte minst mellan akademiska miljöer som driver utvecklingen inom datadriven hälsa och relevanta delar av life science-sektorn.",
        "en": "There are environments and points of contact where different disciplines meet and can cross-fertilise each other, not least between academic environments that drive the development of data-driven health and relevant parts of the life science sector."
      },
      "shortTitle": {"sv": "Mötande discipliner", "en": "Meeting disciplines"},
      "needs": {"sectors": ["university"]},
      "evidence": [{"source": "plan", "section": "Mål 4, delmål 1"}]
    },
    {
      "id": "4.2",
      "parent": "4",
      "kind": "subgoal",
      "title": {
        "sv": "Det finns identifierade behov inom life science som kan intressera och involvera Stockholms kompetens inom AI/machine learning.",
        "en": "There are identified needs in life science that can interest and involve Stockholm's competence in AI/machine learning."
      },
      "shortTitle": {"sv": "Behov av AI", "en": "Needs for AI"},
      "needs": {"competences": ["ai", "machine-learning"]},
      "evidence": [{"source": "plan", "section": "Mål 4, delmål 2"}]
    },
    {
      "id": "4.3",
      "parent": "4",
      "kind": "subgoal",
      "title": {
        "sv": "Det finns stödjande processer och förståelse för hur ny kompetens utvecklas.",
        "en": "There are supporting processes and an understanding of how new competence develops."
      },
      "shortTitle": {"sv": "Ny kompetens", "en": "New competence"},
      "evidence": [{"source": "plan", "section": "Mål 4, delmål 3"}]
    },
    {
      "id": "4.4",
      "parent": "4",
      "contributesTo": ["area-1"],
      "kind": "subgoal",
      "title": {
        "sv": "Det finns tillgång till hälsodata.",
        "en": "There is access to health data."
      },
      "shortTitle": {"sv": "Hälsodata", "en": "Health data"},
      "evidence": [{"source": "plan", "section": "Mål 4, delmål 4"}]
    },
    {
      "id": "area-1",
      "parent": "strategy-life-science",
      "kind": "area",
      "title": {
        "sv": "Världsledande tillgång till strukturerade hälsodata och vårdprocessdata.",
        "en": "World-leading access to structured health data and care process data."
      },
      "shortTitle": {"sv": "Hälsodata", "en": "Health data"},
      "evidence": [
        {"source": "huddinge", "section": "Life science-strategi, område 1"},
        {"source": "plan", "section": "Inledning, område 1"}
      ]
    },
    {
      "id": "area-2",
      "parent": "strategy-life-science",
      "kind": "area",
      "title": {
        "sv": "En hälso- och sjukvård samt omsorg tillgänglig för samverkan med forskning, innovation och näringslivssamverkan.",
        "en": "Healthcare and social care that are open to collaboration with research, innovation and business."
      },
      "shortTitle": {"sv": "Öppen vård och omsorg", "en": "Open health and social care"},
      "description": {
        "sv": "I remissversionen: ”tillgänglig för forskning, innovation och näringslivssamverkan”.",
        "en": "In the consultation version: “open to research, innovation and collaboration with business”."
      },
      "evidence": [
        {"source": "huddinge", "section": "Life science-strategi, område 2"},
        {"source": "plan", "section": "Inledning, område 2"}
      ]
    },
    {
      "id": "area-3",
      "parent": "strategy-life-science",
      "kind": "area",
      "title": {
        "sv": "Precisionsmedicin ger patient och invånare tillgång till högupplöst diagnostik, individanpassad prevention och behandling.",
        "en": "Precision medicine gives patients and residents access to high-resolution diagnostics and to prevention and treatment adapted to the individual."
      },
      "shortTitle": {"sv": "Precisionsmedicin", "en": "Precision medicine"},
      "description": {
        "sv": "I remissversionen: ”Patient och invånare får tillgång till högupplöst diagnostik, individanpassad prevention och behandling”.",
        "en": "In the consultation version: “Patients and residents get access to high-resolution diagnostics and to prevention and treatment adapted to the individual”."
      },
      "evidence": [
        {"source": "huddinge", "section": "Life science-strategi, område 3"},
        {"source": "plan", "section": "Inledning, område 3"}
      ]
    },
    {
      "id": "area-4",
      "parent": "strategy-life-science",
      "kind": "area",
      "title": {
        "sv": "Tvärvetenskaplig samverkan skapar lösningar på komplexa utmaningar.",
        "en": "Interdisciplinary collaboration creates solutions to complex challenges."
      },
      "shortTitle": {"sv": "Tvärvetenskaplig samverkan", "en": "Interdisciplinary collaboration"},
      "evidence": [
        {"source": "huddinge", "section": "Life science-strategi, område 4"},
        {"source": "plan", "section": "Inledning, område 4"}
      ]
    },
    {
      "id": "area-5",
      "parent": "strategy-life-science",
      "kind": "area",
      "title": {
        "sv": "Life science-företag forskar, utvecklas och växer i Stockholmsregionen.",
        "en": "Life science companies do research, develop and grow in the Stockholm region."
      },
      "shortTitle": {"sv": "Företag forskar och växer", "en": "Companies do research and grow"},
      "evidence": [
        {"source": "huddinge", "section": "Life science-strategi, område 5"},
        {"source": "plan", "section": "Inledning, område 5"}
      ]
    },
    {
      "id": "strategy-digitalisation",
      "heeded": true,
      "kind": "strategy",
      "title": {
        "sv": "Strategi IT- och digitalisering 2020-2023",
        "en": "IT and digitalisation strategy 2020–2023"
      },
      "shortTitle": {"sv": "IT och digitalisering", "en": "IT and digitalisation"},
      "evidence": [{"source": "plan", "section": "Genomförande"}],
      "registrationNumber": "RS2019-0669/2019-0829"
    },
    {
      "id": "strategy-growth",
      "heeded": true,
      "kind": "strategy",
      "title": {
        "sv": "Näringslivs- och tillväxtstrategi för Stockholmsregionen",
        "en": "Business and growth strategy for the Stockholm region"
      },
      "shortTitle": {"sv": "Tillväxtstrategin", "en": "Growth strategy"},
      "evidence": [
        {"source": "huddinge", "section": "Beskrivning av ärendet"},
        {"source": "plan", "section": "Genomförande"},
        {"source": "plan", "section": "Mål 2, åtgärder"}
      ],
      "registrationNumber": "RS 2020-0780"
    },
    {
      "id": "strategy-innovation",
      "heeded": true,
      "kind": "strategy",
      "title": {
        "sv": "Innovationsstrategi för Region Stockholm",
        "en": "Innovation strategy for Region Stockholm"
      },
      "shortTitle": {"sv": "Innovationsstrategin", "en": "Innovation strategy"},
      "evidence": [
        {"source": "huddinge", "section": "Beskrivning av ärendet"},
        {"source": "plan", "section": "Genomförande"}
      ],
      "registrationNumber": "RS 2019-0672"
    },
    {
      "id": "strategy-life-science",
      "kind": "strategy",
      "title": {
        "sv": "Life science-strategi för Stockholmsregionen",
        "en": "Life science strategy for the Stockholm region"
      },
      "shortTitle": {"sv": "Life science-strategin", "en": "Life science strategy"},
      "description": {
        "sv": "Beslutad våren 2021, med målsättningen att Stockholm ska bli en av världens ledande life science-regioner (i remissversionen: en av världens fem främsta, med ett önskat läge 2023 för varje område). De fem områdena och de fyra målen kommer härifrån. Handlingsplanen svarar mot strategins text om att en stärkt samverkanskultur ökar möjligheterna för nystartade företag att stanna och växa, och att etablerade företag ska kunna forska och utvecklas genom samarbeten med andra företag, universitet och högskolor, hälso- och sjukvården samt omsorgen. Enligt remissversionen måste berörda aktörer medverka till effektivitet och kvalitet i vård och omsorg, ett ekosystem där företag växer, ökat samarbete mellan universitetens olika kompetenser, näringsliv, Region Stockholm och länets kommuner, och en hälso- och sjukvård som kontinuerligt utvecklas.",
        "en": "Adopted in spring 2021, with the aim that Stockholm shall become one of the world's leading life science regions (in the consultation version: one of the world's five foremost, with a desired position in 2023 for each area). The five areas and the four goals come from here. The action plan answers to the strategy's words that a stronger culture of collaboration gives new companies better chances to stay and grow, and that established companies shall be able to do research and develop through collaboration with other companies, universities, healthcare and social care. By the consultation version, the actors concerned must contribute to efficiency and quality in health and social care, an ecosystem where companies grow, more collaboration between the universities' different competences, business, Region Stockholm and the county's municipalities, and healthcare that develops continuously."
      },
      "evidence": [
        {"source": "huddinge", "section": "Life science-strategi"},
        {"source": "plan", "section": "Fotnot 4"},
        {"source": "plan", "section": "Inledning"},
        {"source": "plan", "section": "Mål"}
      ],
      "registrationNumber": "RS 2019-0751"
    },
    {
      "id": "strategy-research",
      "heeded": true,
      "kind": "strategy",
      "title": {
        "sv": "Forsknings-, utbildnings- och utvecklingsstrategi",
        "en": "Research, education and development strategy"
      },
      "shortTitle": {"sv": "Forskningsstrategin", "en": "Research strategy"},
      "description": {
        "sv": "Planen kallar den också Forsknings- och utbildningsstrategin. Huddinge yttrar sig om förslaget, där kallat forsknings- och utvecklingsstrategi; att det är samma strategi är vår läsning. Förslaget har enligt Huddinge två huvudinriktningar: forskning och utveckling i hälso- och sjukvården och tandvården, och för ett hållbart samhälle. Regionen ska finansiera forskning, tillgängliggöra infrastruktur och data, värna den akademiska friheten, ge pålitliga förutsättningar och attrahera internationella projekt och talanger. Klinisk forskning i regionen ska leda till medicinska genombrott, och regionen ska sträva mot klimatneutralitet.",
        "en": "The plan also calls it the research and education strategy. Huddinge speaks on the proposal, there called research and development strategy; that it is the same strategy is our reading. By Huddinge's account the proposal has two main directions: research and development in healthcare and dental care, and for a sustainable society. The region shall finance research, open infrastructure and data, guard academic freedom, give reliable conditions and attract international projects and talents. Clinical research in the region shall lead to medical breakthroughs, and the region shall strive for climate neutrality."
      },
      "evidence": [
        {"source": "huddinge", "section": "Forsknings- och utvecklingsstrategi"},
        {"source": "plan", "section": "Genomförande"},
        {
          "source": "plan",
          "section": "Handlingsplan Stärkt samverkanskultur, den koordinerande arbetsgruppen"
        }
      ],
      "registrationNumber": "RS 2019-0750"
    },
    {
      "id": "strategy-rufs",
      "heeded": true,
      "kind": "strategy",
      "title": {
        "sv": "Regional utvecklingsplan för Stockholm, RUFS 2050",
        "en": "Regional development plan for Stockholm, RUFS 2050"
      },
      "shortTitle": "RUFS 2050",
      "evidence": [
        {"source": "plan", "section": "Genomförande"},
        {"source": "plan", "section": "Mål 1, åtgärder"}
      ],
      "registrationNumber": "TRN 2015-0015"
    },
    {
      "id": "strategy-smart-specialisation",
      "heeded": true,
      "kind": "strategy",
      "title": {
        "sv": "Stockholmsregionens strategi för smart specialisering",
        "en": "The Stockholm region's strategy for smart specialisation"
      },
      "shortTitle": {"sv": "Smart specialisering", "en": "Smart specialisation"},
      "description": {
        "sv": "Nämns inte bland de sex övriga strategierna i planens genomförande, men under åtgärderna.",
        "en": "Not named among the six other strategies in the plan's section on implementation, but under the measures."
      },
      "evidence": [
        {"source": "plan", "section": "Mål 1, åtgärder"},
        {"source": "plan", "section": "Mål 2, åtgärder"},
        {"source": "plan", "section": "Mål 3, åtgärder"}
      ]
    },
    {
      "id": "strategy-sustainability",
      "heeded": true,
      "kind": "strategy",
      "title": {
        "sv": "Hållbarhetsstrategi för Region Stockholm",
        "en": "Sustainability strategy for Region Stockholm"
      },
      "shortTitle": {"sv": "Hållbarhetsstrategin", "en": "Sustainability strategy"},
      "evidence": [{"source": "plan", "section": "Genomförande"}],
      "registrationNumber": "RS 2020-0779"
    }
  ],
  "positions": [
    {
      "id": "huddinge-testdata",
      "actor": "huddinge",
      "goal": "area-1",
      "topic": {"sv": "data och testmiljöer", "en": "data and test environments"},
      "stance": "asks",
      "summary": {
        "sv": "Gör så mycket data och så många testmiljöer som möjligt tillgängliga, så att fler forskande företag kan genomföra kliniska prövningar.",
        "en": "Open as much data and as many test environments as possible, so that more research companies can carry out clinical trials."
      },
      "date": "2020-10-26",
      "evidence": [
        {
          "source": "huddinge",
          "section": "Förvaltningens synpunkter, strategiska områden, punkt 1"
        }
      ]
    },
    {
      "id": "huddinge-academic-elderly-homes",
      "actor": "huddinge",
      "goal": "area-2",
      "topic": {"sv": "akademiska äldreboenden", "en": "academic care homes for the elderly"},
      "stance": "asks",
      "summary": {
        "sv": "Överväg akademiska äldreboenden, i samarbete mellan regionen, kommuner, akademier och andra aktörer, efter mönster av de akademiska vårdcentralerna.",
        "en": "Consider academic care homes for the elderly, in collaboration between the region, municipalities, academic institutions and others, on the model of the academic primary care centres."
      },
      "date": "2020-10-26",
      "evidence": [
        {
          "source": "huddinge",
          "section": "Förvaltningens synpunkter, strategiska områden, punkt 6"
        }
      ]
    },
    {
      "id": "huddinge-contact-paths",
      "actor": "huddinge",
      "goal": "area-2",
      "topic": {
        "sv": "vägar till testmiljöer och testbäddar",
        "en": "ways to test environments and test beds"
      },
      "stance": "asks",
      "summary": {
        "sv": "Öka och samordna kontaktvägarna till testmiljöer, testbäddar och samverkansprojekt, så att näringslivet lätt når dem.",
        "en": "Add and coordinate ways of contact to test environments, test beds and joint projects, so that business reaches them easily."
      },
      "date": "2020-10-26",
      "evidence": [
        {
          "source": "huddinge",
          "section": "Förvaltningens synpunkter, strategiska områden, punkt 2"
        }
      ]
    },
    {
      "id": "huddinge-elderly-care",
      "actor": "huddinge",
      "goal": "area-2",
      "topic": {"sv": "vården av äldre", "en": "the care of the elderly"},
      "stance": "asks",
      "summary": {
        "sv": "Prioritera vården av äldre i regionens satsning på forskning och innovation inom life science, eftersom den största procentuella befolkningsökningen och de största vårdbehoven finns bland äldre äldre; Stockholm Digital Care är ett bra exempel och behöver efterföljare.",
        "en": "Give priority to the care of the elderly in the region's investment in life science research and innovation, since the oldest are the group with the largest percentage growth and the greatest care needs; Stockholm Digital Care is a good example and needs successors."
      },
      "date": "2020-10-26",
      "evidence": [
        {
          "source": "huddinge",
          "section": "Förvaltningens synpunkter, strategiska områden, punkt 5"
        }
      ]
    },
    {
      "id": "huddinge-existing-partnerships",
      "actor": "huddinge",
      "goal": "area-2",
      "topic": {
        "sv": "befintliga innovationspartnerskap",
        "en": "existing innovation partnerships"
      },
      "stance": "asks",
      "summary": {
        "sv": "Använd befintliga innovationspartnerskap, innovationsstödjande verksamheter och program, till exempel Stockholm Life tech, så att upparbetade former för samverkan stärks.",
        "en": "Use existing innovation partnerships, innovation-supporting operations and programmes, such as Stockholm Life tech, so that established forms of collaboration grow stronger."
      },
      "date": "2020-10-26",
      "evidence": [
        {
          "source": "huddinge",
          "section": "Förvaltningens synpunkter, strategiska områden, punkt 4"
        }
      ]
    },
    {
      "id": "huddinge-incentives",
      "actor": "huddinge",
      "goal": "area-2",
      "topic": {"sv": "incitament för vårdgivare", "en": "incentives for healthcare providers"},
      "stance": "asks",
      "summary": {
        "sv": "Ge vårdgivare större incitament att öppna sin verksamhet för kliniska prövningar; den praktiska prövningen är viktig för att företag ska nå goda resultat i sin forskning.",
        "en": "Give healthcare providers stronger incentives to open their operations to clinical trials; trying things in practice matters for companies to get good results from their research."
      },
      "date": "2020-10-26",
      "evidence": [
        {
          "source": "huddinge",
          "section": "Förvaltningens synpunkter, strategiska områden, punkt 3"
        }
      ]
    },
    {
      "id": "huddinge-multidisciplinary",
      "actor": "huddinge",
      "goal": "area-4",
      "topic": {
        "sv": "områden för multidisciplinära samarbeten",
        "en": "areas for multidisciplinary collaborations"
      },
      "stance": "asks",
      "summary": {
        "sv": "Skapa tvärvetenskaplig samverkan genom att utse några områden för multidisciplinära samarbeten; Flemingsberg kan bli en plats för det.",
        "en": "Create interdisciplinary collaboration by appointing some areas for multidisciplinary work; Flemingsberg can become a place for it."
      },
      "date": "2020-10-26",
      "evidence": [
        {
          "source": "huddinge",
          "section": "Förvaltningens synpunkter, strategiska områden, punkt 7"
        }
      ]
    },
    {
      "id": "huddinge-action-plan",
      "actor": "huddinge",
      "goal": "strategy-life-science",
      "stance": "supports",
      "summary": {
        "sv": "De strategiska områdena är relevanta, och det är viktigt med en handlingsplan som underlättar arbetet med dem.",
        "en": "The strategic areas are relevant, and an action plan that makes work on them easier is important."
      },
      "date": "2020-10-26",
      "evidence": [{"source": "huddinge", "section": "Förvaltningens synpunkter"}]
    },
    {
      "id": "huddinge-collaboration",
      "actor": "huddinge",
      "goal": "strategy-life-science",
      "stance": "supports",
      "summary": {
        "sv": "Det är viktigt att det ökade samarbetet mellan universitetens olika kompetenser, näringsliv, Region Stockholm och länets kommuner kommer till stånd; kommunens två utbildningar bidrar till kompetensen.",
        "en": "It is important that the increased collaboration between the universities' different competences, business, Region Stockholm and the county's municipalities comes about; the municipality's two training programmes contribute to the competence."
      },
      "date": "2020-10-26",
      "evidence": [{"source": "huddinge", "section": "Förvaltningens synpunkter"}]
    },
    {
      "id": "huddinge-definition",
      "actor": "huddinge",
      "goal": "strategy-life-science",
      "topic": {"sv": "begreppet life science", "en": "the concept of life science"},
      "stance": "asks",
      "summary": {
        "sv": "Definiera begreppet life science ännu tydligare.",
        "en": "Define the term life science even more clearly."
      },
      "date": "2020-10-26",
      "evidence": [{"source": "huddinge", "section": "Förvaltningens synpunkter"}]
    },
    {
      "id": "huddinge-education",
      "actor": "huddinge",
      "goal": "strategy-life-science",
      "topic": {"sv": "efterfrågade högskoleutbildningar", "en": "higher education in demand"},
      "stance": "asks",
      "summary": {
        "sv": "Tala om i strategierna vilka högskoleutbildningar som särskilt efterfrågas och vad som kan behöva utökas eller kompletteras på akademierna.",
        "en": "Say in the strategies which higher education is in particular demand and what may need to be expanded or added at the academic institutions."
      },
      "date": "2020-10-26",
      "evidence": [
        {
          "source": "huddinge",
          "section": "Förvaltningens synpunkter, generella synpunkter, punkt 3"
        }
      ]
    },
    {
      "id": "huddinge-flemingsberg",
      "actor": "huddinge",
      "goal": "strategy-life-science",
      "topic": {"sv": "namnet Flemingsberg", "en": "the name Flemingsberg"},
      "stance": "asks",
      "summary": {
        "sv": "Ändra ”Flemingsbergsområdet” till ”Flemingsberg” på sidan 10 i strategin.",
        "en": "Change “Flemingsbergsområdet” (the Flemingsberg area) to “Flemingsberg” on page 10 of the strategy."
      },
      "date": "2020-10-26",
      "evidence": [{"source": "huddinge", "section": "Förvaltningens synpunkter"}]
    },
    {
      "id": "huddinge-industrial-land",
      "actor": "huddinge",
      "goal": "strategy-life-science",
      "topic": {"sv": "verksamhetsmark", "en": "industrial land"},
      "stance": "concerned",
      "summary": {
        "sv": "Det råder brist på verksamhetsmark för företag utanför sjukhus- och campusområden; frågan behöver hanteras regionalt.",
        "en": "There is a shortage of business land for companies outside hospital and campus areas; the question needs to be dealt with regionally."
      },
      "date": "2020-10-26",
      "evidence": [
        {
          "source": "huddinge",
          "section": "Förvaltningens synpunkter, generella synpunkter, punkt 1"
        }
      ]
    },
    {
      "id": "huddinge-school",
      "actor": "huddinge",
      "goal": "strategy-life-science",
      "topic": {
        "sv": "intresset för naturvetenskap i skolan",
        "en": "interest in science at school"
      },
      "stance": "asks",
      "summary": {
        "sv": "Samarbeta med kommunerna så att intresse för naturvetenskapliga ämnen och life science-ämnen väcks redan på högstadiet och gymnasiet.",
        "en": "Collaborate with the municipalities so that interest in science and life science subjects is awakened already at lower and upper secondary school."
      },
      "date": "2020-10-26",
      "evidence": [
        {
          "source": "huddinge",
          "section": "Förvaltningens synpunkter, generella synpunkter, punkt 2"
        }
      ]
    },
    {
      "id": "huddinge-education-research",
      "actor": "huddinge",
      "goal": "strategy-research",
      "topic": {"sv": "efterfrågade högskoleutbildningar", "en": "higher education in demand"},
      "stance": "asks",
      "summary": {
        "sv": "Tala om i strategierna vilka högskoleutbildningar som särskilt efterfrågas och vad som kan behöva utökas eller kompletteras på akademierna.",
        "en": "Say in the strategies which higher education is in particular demand and what may need to be expanded or added at the academic institutions."
      },
      "date": "2020-10-26",
      "evidence": [
        {
          "source": "huddinge",
          "section": "Förvaltningens synpunkter, generella synpunkter, punkt 3"
        }
      ]
    },
    {
      "id": "huddinge-industrial-land-research",
      "actor": "huddinge",
      "goal": "strategy-research",
      "topic": {"sv": "verksamhetsmark", "en": "industrial land"},
      "stance": "concerned",
      "summary": {
        "sv": "Det råder brist på verksamhetsmark för företag utanför sjukhus- och campusområden; frågan behöver hanteras regionalt.",
        "en": "There is a shortage of business land for companies outside hospital and campus areas; the question needs to be dealt with regionally."
      },
      "date": "2020-10-26",
      "evidence": [
        {
          "source": "huddinge",
          "section": "Förvaltningens synpunkter, generella synpunkter, punkt 1"
        }
      ]
    },
    {
      "id": "huddinge-public-transport",
      "actor": "huddinge",
      "goal": "strategy-research",
      "topic": {"sv": "kollektivtrafiken", "en": "public transport"},
      "stance": "asks",
      "summary": {
        "sv": "Visa hur regionen, i sin strävan mot klimatneutralitet, tänker ta hjälp av forskningen för att utveckla samarbetet med länets kommuner om en attraktivare och effektivare kollektivtrafik.",
        "en": "Show how the region, in its striving for climate neutrality, means to use research to develop the collaboration with the county's municipalities on more attractive and efficient public transport."
      },
      "date": "2020-10-26",
      "evidence": [
        {
          "source": "huddinge",
          "section": "Förvaltningens synpunkter, generella synpunkter, punkt 4"
        }
      ]
    },
    {
      "id": "huddinge-school-research",
      "actor": "huddinge",
      "goal": "strategy-research",
      "topic": {
        "sv": "intresset för naturvetenskap i skolan",
        "en": "interest in science at school"
      },
      "stance": "asks",
      "summary": {
        "sv": "Samarbeta med kommunerna så att intresse för naturvetenskapliga ämnen och life science-ämnen väcks redan på högstadiet och gymnasiet.",
        "en": "Collaborate with the municipalities so that interest in science and life science subjects is awakened already at lower and upper secondary school."
      },
      "date": "2020-10-26",
      "evidence": [
        {
          "source": "huddinge",
          "section": "Förvaltningens synpunkter, generella synpunkter, punkt 2"
        }
      ]
    }
  ],
  "competences": [
    {
      "id": "machine-learning",
      "label": {"sv": "maskininlärning", "en": "machine learning"}
    },
    {
      "id": "production",
      "label": {"sv": "produktion", "en": "production"}
    }
  ],
  "notes": [
    {
      "text": {
        "sv": "Life science-sektorn omfattar enligt planen och den nationella strategin de företag, universitet och högskolor, patientorganisationer samt offentliga aktörer på kommunal, regional och statlig nivå som genom sin verksamhet bidrar till att främja människors hälsa.",
        "en": "By the plan and the national strategy, the life science sector comprises the companies, universities, patient organisations and public actors at municipal, regional and state level that through their work help to promote people's health."
      },
      "evidence": [
        {"source": "national-strategy", "section": "citerad i handlingsplanen, fotnot 3"},
        {"source": "plan", "section": "Bakgrund och problembild"},
        {"source": "huddinge", "section": "Life science-strategi"}
      ]
    },
    {
      "text": {
        "sv": "Patientorganisationer hör till planens målgrupp och ska få insyn, och patient- och närståendeföreträdare hör till forumen i delmål 1.3, men ingen är namngiven i dokumenten. Sektorn har därför ingen aktör här.",
        "en": "Patient organisations belong to the plan's target group and shall have insight, and representatives of patients and relatives belong to the forums of sub-goal 1.3, but none is named in the documents. The sector therefore has no actor here."
      },
      "sectors": ["patientOrganisation"],
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"},
        {
          "source": "plan",
          "section": "Handlingsplan Stärkt samverkanskultur, referensgrupp och forum"
        },
        {"source": "plan", "section": "Mål 1, delmål 3"}
      ]
    },
    {
      "text": {
        "sv": "Företag inom life science-sektorn hör till målgruppen, men inget är namngivet i dokumenten. Sektorn har därför ingen aktör här.",
        "en": "Life science companies belong to the target group, but none is named in the documents. The sector therefore has no actor here."
      },
      "sectors": ["company"],
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"}
      ]
    },
    {
      "text": {
        "sv": "Hälso- och sjukvården ska vara representerad i arbetsgruppen, och Huddinge talar om vårdgivare, men ingen är namngiven. Sektorn har därför ingen aktör här. Hälso- och sjukvården står inte bland planens målgrupper.",
        "en": "Healthcare shall be represented in the working group, and Huddinge speaks of healthcare providers, but none is named. The sector therefore has no actor here. Healthcare is not among the plan's target groups."
      },
      "sectors": ["healthcare"],
      "evidence": [
        {
          "source": "plan",
          "section": "Handlingsplan Stärkt samverkanskultur, den koordinerande arbetsgruppen"
        },
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"},
        {
          "source": "huddinge",
          "section": "Förvaltningens synpunkter, strategiska områden, punkt 3"
        }
      ]
    },
    {
      "text": {
        "sv": "Planen vänder sig till kommuner i Stockholms län utan att namnge dem. Länets 26 kommuner är införda efter SCB:s kodlista; bara Huddinge har band, ur sitt remissvar.",
        "en": "The plan addresses the municipalities in Stockholm County without naming them. The county's 26 municipalities are entered from Statistics Sweden's code list; only Huddinge has ties, from its answer."
      },
      "sectors": ["municipality"],
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"},
        {"source": "scb", "section": "01 Stockholms län"}
      ]
    },
    {
      "text": {
        "sv": "Universitetens centrumbildningar och inkubatorer, science parks, co-working-arenor, nationella och regionala forskningsinfrastrukturer och andra gemensamma plattformar nämns som infrastruktur för samverkan; bara de som är namngivna är införda. Målgruppens universitet och högskolor, innovationsmiljöer och branschorganisationer är på samma sätt fler än de namngivna.",
        "en": "The universities' centres and incubators, science parks, co-working arenas, national and regional research infrastructures and other shared platforms are named as infrastructure for collaboration; only those named are entered. In the same way the target group's universities, innovation environments and industry bodies are more than those named."
      },
      "sectors": ["sciencePark", "university", "industryBody"],
      "evidence": [
        {"source": "plan", "section": "Bakgrund och problembild"},
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur, målgrupp"}
      ]
    },
    {
      "text": {
        "sv": "Arbetsgrupperna ska peka ut vem eller vilka som ansvarar för varje åtgärd. Planen gör det med namn bara där avdelning Forskning och Innovation nämns; där den skriver ”arbetsgruppen” står åtgärden här utan ägare, med gruppens medlemmar som deltagare.",
        "en": "The working groups shall point out who is responsible for each measure. The plan does so by name only where it names the Department of Research and Innovation; where it writes “the working group”, the measure stands here without owner, with the members of the group as participants."
      },
      "evidence": [
        {"source": "plan", "section": "Genomförande"},
        {"source": "plan", "section": "Mål, delmål och föreslagna aktiviteter"}
      ]
    },
    {
      "text": {
        "sv": "Planen har inga indikatorer. Åtgärderna ska värderas i en matris i fyra kluster (1 svår insats liten effekt, 2 svår insats stor effekt, 3 lätt insats liten effekt, 4 lätt insats stor effekt), men ingen åtgärd är värderad; insats och effekt är därför utelämnade.",
        "en": "The plan has no indicators. The measures are to be assessed in a matrix of four clusters (1 hard effort small effect, 2 hard effort large effect, 3 easy effort small effect, 4 easy effort large effect), but no measure has been assessed; effort and effect are therefore left out."
      },
      "evidence": [
        {"source": "plan", "section": "Genomförande"},
        {"source": "plan", "section": "Mål, delmål och föreslagna aktiviteter"}
      ]
    },
    {
      "text": {
        "sv": "Huddinges synpunkter är kommunstyrelsens förvaltnings tjänsteutlåtande, föreslaget som kommunens svar; om kommunstyrelsen antog det framgår inte. De gäller remissversionen 2020, inte de beslutade strategierna. Punkterna anger inte vilket område de hör till; fördelningen är vår läsning. Fokus ligger enligt förvaltningen på life science-strategin.",
        "en": "Huddinge's views are the statement of the municipal executive administration, proposed as the municipality's answer; whether the board adopted it is not shown. They concern the consultation version of 2020, not the adopted strategies. The bullet points do not say which area they belong to; the allocation is our reading. The focus, the administration says, is on the life science strategy."
      },
      "evidence": [
        {"source": "huddinge", "section": "Förslag till beslut"},
        {"source": "huddinge", "section": "Förvaltningens synpunkter"}
      ]
    },
    {
      "text": {
        "sv": "Dagen 2021-10-01 är vald för filen och står inte i dokumenten. Planen är odaterad; den är skriven efter våren 2021 och talar om 2021 och 2022. Sektorer, taggar och engelska översättningar är våra.",
        "en": "The day 2021-10-01 is chosen for the file and does not stand in the documents. The plan is undated; it was written after spring 2021 and speaks of 2021 and 2022. Sectors, tags and English translations are ours."
      },
      "evidence": [
        {"source": "plan", "section": "Inledning"},
        {"source": "plan", "section": "Mål 1, åtgärder"}
      ]
    },
    {
      "text": {
        "sv": "Texten låter några aktiviteter uppträda som parter; de står under participatingActivities. Deltagare som texten nämner utan namn står under unnamedParticipants, och den som föreslår under proposedBy.",
        "en": "The text lets some activities act as parties; they stand under participatingActivities. Participants that the text mentions without a name stand under unnamedParticipants, and who proposes under proposedBy."
      }
    },
    {
      "text": {
        "sv": "Vilken åtgärd som svarar på vilken av Huddinges synpunkter är vår läsning: planen hänvisar inte till remissvaret. Åtgärderna står i planen under varje mål som helhet; delmålet bredvid är vår läsning. Att mål 1, 2 och delmålen 3.1 och 4.4 bidrar till områdena 4, 5, 2 och 1 är också vår läsning: planen säger att den berör flera av områdena, inte vilka. De övriga strategierna ska enligt planen beaktas; inga åtgärder väntas för dem.",
        "en": "Which measure answers which of Huddinge's points is our reading: the plan does not refer to the answer to the consultation. The plan gives the measures for each goal as a whole; the sub-goal beside it is our reading. That goals 1 and 2 and sub-goals 3.1 and 4.4 contribute to areas 4, 5, 2 and 1 is our reading, too: the plan says that it concerns several of the areas, not which. The other strategies are to be heeded by the plan; no measures are expected for them."
      },
      "evidence": [
        {"source": "plan", "section": "Handlingsplan Stärkt samverkanskultur"},
        {"source": "huddinge", "section": "Förvaltningens synpunkter"}
      ]
    }
  ]
}

"""##
}
