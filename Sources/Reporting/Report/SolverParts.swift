// The seating solver as pages hold it: its script, its module, and what a page's policy has to allow for it.

/// What a page holds in order to plan by itself.
///
/// The page writes ``module`` anywhere in its body, ``script`` at the beginning of its own script, which is then named in the
/// policy by one digest, and adds both allowances to the policy: a script that compiles WebAssembly, and a worker from the
/// page's own text. Nothing is fetched.
enum SolverParts {
  /// Defines `createSolver`; see the head of `solver.js`.
  static let script = String(decoding: PackageResources.solver_js, as: UTF8.self)
  /// What `script-src` allows beside the script itself.
  static let scriptSource = "'wasm-unsafe-eval'"
  /// The source of the worker, which takes on the page's policy.
  static let workerPolicy = "worker-src blob:"

  /// Writes the module, as data that no browser runs.
  static func writeModule(to page: inout HTMLBuilder) {
    page.element("script", ["type": "text/plain", "data-solver": ""]) { $0.raw(SolverModule.base64) }
  }
}
