@main
struct Stafett {
    static func main() {}
}
