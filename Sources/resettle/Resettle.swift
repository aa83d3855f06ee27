import ArgumentParser
@main struct Resettle: AsyncParsableCommand { func run() async throws { print("hi") } }
