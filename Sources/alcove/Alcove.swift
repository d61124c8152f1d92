@main
struct Alcove {
    static func main() {}
}
