// What files of other programs are called, and the way round.

package import Interchange
import NetworkModel

extension Phrasebook {
  /// `this is GraphML, which samband does not read yet; …`.
  func sentence(for format: ForeignFormat, mend: String) -> String {
    // A network where something else is wanted.
    if format.isReadAsNetwork {
      return say("det här är \(name(of: format)); ", "this is \(name(of: format)); ") + mend
    }
    return say(
      "det här är \(name(of: format)), som samband inte läser än; ",
      "this is \(name(of: format)), which samband does not read yet; ")
      + mend
  }

  /// How the content of a network's file gets in.
  func wayRound(_ format: ForeignFormat) -> String {
    switch format {
    case .zip, .gzip:
      say(
        "packa upp den, och ge filen eller mappen med actors.csv och ties.csv",
        "unpack it, and give the file or the folder of actors.csv and ties.csv")
    case .excel, .oldOffice, .openDocument:
      say(
        "spara vart blad som CSV i en mapp, som actors.csv och ties.csv",
        "save each sheet as CSV in a folder, as actors.csv and ties.csv")
    case .matrix:
      say(
        "skriv en rad för varje band, med kolumnerna from och to, och spara som ties.csv i en mapp med actors.csv",
        "write a row for each tie, with the columns from and to, and save it as ties.csv in a folder with actors.csv")
    default:
      say(
        "spara som CSV i en mapp med actors.csv och ties.csv", "save it as CSV in a folder with actors.csv and ties.csv"
      )
    }
  }

  /// How the content of a table gets in.
  func wayRoundForTable(_ format: ForeignFormat) -> String {
    switch format {
    case .zip, .gzip: say("packa upp den", "unpack it")
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
    case .oldOffice: say("en äldre Excel- eller Wordfil (xls, doc)", "an older Excel or Word file (xls, doc)")
    case .openDocument: say("ett OpenDocument (ods, odt)", "an OpenDocument file (ods, odt)")
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
    }
  }
}
