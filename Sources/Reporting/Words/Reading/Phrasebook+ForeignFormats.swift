// What files of other programs are called, and the way round.

package import Interchange
import NetworkModel

extension Phrasebook {
  /// `this is GraphML, which samband does not read; …`.
  func sentence(for format: ForeignFormat, mend: String) -> String {
    // A network where something else is wanted.
    if format.isReadAsNetwork {
      return say("det här är \(name(of: format)); ", "this is \(name(of: format)); ") + mend
    }
    return say(
      "det här är \(name(of: format)), som samband inte läser; ",
      "this is \(name(of: format)), which samband does not read; ")
      + mend
  }

  /// How the content of a network's file gets in.
  func wayRound(_ format: ForeignFormat) -> String {
    switch format {
    case .zip, .gzip, .archive:
      say(
        "packa upp den, och ge filen eller mappen med actors.csv och ties.csv",
        "unpack it, and give the file or the folder of actors.csv and ties.csv")
    case .encryptedOffice:
      say("öppna den, ta bort lösenordet och spara som xlsx", "open it, take the password away and save it as xlsx")
    case .oldExcel, .openDocument:
      say(
        "öppna den i Excel eller LibreOffice och spara som xlsx", "open it in Excel or LibreOffice and save it as xlsx")
    case .numbers: say("exportera den som Excel (xlsx)", "export it as Excel (xlsx)")
    case .gephi, .gdf: say("öppna den i Gephi och exportera som GEXF", "open it in Gephi and export it as GEXF")
    case .cytoscape, .cx1, .xgmml:
      say("öppna den i Cytoscape och exportera nätverket som CX2", "open it in Cytoscape and export the network as CX2")
    case .tulip: say("öppna den i Tulip och exportera som GML", "open it in Tulip and export it as GML")
    case .ucinet:
      say("öppna den i UCINET och exportera som DL", "open it in UCINET and export it as DL")
    case .lgl, .tgf, .matrixMarket:
      say(
        "läs den med igraph eller networkx och skriv GraphML, eller spara som CSV i en mapp med actors.csv och ties.csv",
        "read it with igraph or networkx and write GraphML, or save it as CSV in a folder with actors.csv and ties.csv")
    case .sqlite, .parquet, .shapefile:
      say(
        "exportera tabellerna som CSV till en mapp med actors.csv och ties.csv",
        "export the tables as CSV to a folder with actors.csv and ties.csv")
    case .word, .powerPoint, .pdf, .picture, .visio, .drawio, .mermaid, .calendar, .contacts:
      say(
        "skriv in aktörer och band i en arbetsbok (xlsx) med bladen actors och ties",
        "enter its actors and ties in a workbook (xlsx) with the sheets actors and ties")
    default:
      say(
        "spara som CSV i en mapp med actors.csv och ties.csv", "save it as CSV in a folder with actors.csv and ties.csv"
      )
    }
  }

  /// How the content of a table gets in.
  func wayRoundForTable(_ format: ForeignFormat) -> String {
    switch format {
    case .zip, .gzip, .archive: say("packa upp den", "unpack it")
    default: say("spara tabellen som CSV (CSV UTF-8)", "save the table as CSV (CSV UTF-8)")
    }
  }

  /// The name of a format of networks.
  package func name(of format: NetworkFormat) -> String {
    switch format {
    case .json: say("sambands JSON", "samband's JSON")
    case .csv: "CSV"
    case .xlsx: "Excel (xlsx)"
    case .graphML: "GraphML"
    case .gexf: "GEXF"
    case .pajek: "Pajek"
    case .gml: "GML"
    case .dl: "UCINET DL"
    case .vna: "VNA (NetDraw)"
    case .sif: "SIF (Cytoscape)"
    case .cx2: "CX2 (Cytoscape, NDEx)"
    case .kumu: "Kumu"
    case .dot: "DOT (Graphviz)"
    case .edges: say("en kantlista", "an edge list")
    }
  }

  private func name(of format: ForeignFormat) -> String {
    switch format {
    case .excel: say("en Excel-arbetsbok (xlsx)", "an Excel workbook (xlsx)")
    case .oldExcel: say("en äldre Excel-arbetsbok (xls)", "an old Excel workbook (xls)")
    case .oldOffice: say("en äldre Office-fil (doc, ppt)", "an old Office file (doc, ppt)")
    case .encryptedOffice: say("en lösenordsskyddad arbetsbok", "a password-protected workbook")
    case .openDocument: say("ett OpenDocument (ods, odt)", "an OpenDocument file (ods, odt)")
    case .numbers: say("ett Numbers-dokument (numbers)", "a Numbers document (numbers)")
    case .visio: say("en Visio-ritning (vsdx)", "a Visio drawing (vsdx)")
    case .archive: say("ett packat arkiv (7z, rar, bz2, xz, zst)", "a packed archive (7z, rar, bz2, xz, zst)")
    case .parquet: "Parquet"
    case .shapefile: say("en shapefil (shp)", "a shapefile (shp)")
    case .sqlite: say("en SQLite-databas", "an SQLite database")
    case .gephi: say("ett Gephi-projekt (gephi)", "a Gephi project (gephi)")
    case .cytoscape: say("en Cytoscape-session (cys)", "a Cytoscape session (cys)")
    case .cx1: "CX version 1 (Cytoscape, NDEx)"
    case .xgmml: "XGMML (Cytoscape)"
    case .tulip: "TLP (Tulip)"
    case .ucinet: say("en UCINET-datamängd (##h)", "a UCINET data set (##h)")
    case .lgl: "LGL (Large Graph Layout)"
    case .tgf: "TGF (Trivial Graph Format)"
    case .drawio: say("en draw.io-ritning", "a draw.io drawing")
    case .rdf: "RDF"
    case .mermaid: "Mermaid"
    case .calendar: say("en kalenderfil (ics)", "a calendar file (ics)")
    case .contacts: say("kontakter (vcf)", "contacts (vcf)")
    case .word: say("ett Worddokument (docx)", "a Word document (docx)")
    case .powerPoint: say("en PowerPoint-presentation (pptx)", "a PowerPoint presentation (pptx)")
    case .zip: say("ett zip-arkiv", "a zip archive")
    case .gzip: say("en gzip-fil", "a gzip file")
    case .pdf: "PDF"
    case .picture: say("en bild", "a picture")
    case .graphML: "GraphML"
    case .gexf: "GEXF"
    case .html: say("en webbsida (HTML)", "a web page (HTML)")
    case .xml: "XML"
    case .gml: "GML"
    case .pajek: "Pajek"
    case .dl: "UCINET DL"
    case .vna: "VNA (NetDraw)"
    case .sif: "SIF (Cytoscape)"
    case .gdf: "GDF (Gephi, GUESS)"
    case .dot: "DOT (Graphviz)"
    case .matrixMarket: "Matrix Market"
    case .matrix: say("en matris av aktörer", "a matrix of actors")
    case .neighbors: say("en lista med grannar", "a list of neighbors")
    case .otherNet:
      say(
        "en .net-fil utan Pajeks *Vertices (en krets, ett petrinät?)",
        "a .net file without Pajek's *Vertices (a circuit, a Petri net?)")
    }
  }
}
