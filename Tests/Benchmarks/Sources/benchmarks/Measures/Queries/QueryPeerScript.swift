/// The script that asks Tantivy and SQLite, see ``QueryPeers``.
enum QueryPeerScript {
    static let text = #"""
        import bisect, json, os, sqlite3, statistics, sys, time

        with open(sys.argv[1]) as file:
            tasks = json.load(file)

        def notes():
            with open(tasks["notes"]) as file:
                for line in file:
                    day, text = line.rstrip("\n").split("\t")
                    yield int(day), text

        # The queries in turn, round by round; of slow ones fewer rounds, so that a large index ends in minutes.
        def measure(queries):
            times = [[] for _ in queries]
            for round in range(tasks["rounds"]):
                for query, known in zip(queries, times):
                    if round >= 3 and sum(known) > 1e9:
                        continue
                    start = time.perf_counter_ns()
                    query()
                    known.append(time.perf_counter_ns() - start)
            return [statistics.median(known) for known in times]

        def tantivy_engine():
            try:
                import tantivy
            except ImportError:
                return None
            from tantivy import Occur, Query
            builder = tantivy.SchemaBuilder()
            builder.add_text_field("text", stored=False, tokenizer_name="stems", index_option="position")
            builder.add_integer_field("day", stored=False, indexed=True, fast=True)
            builder.add_bytes_field("entry", stored=True)
            schema = builder.build()
            index = tantivy.Index(schema, path=tasks["folder"])
            stems = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
            index.register_tokenizer("stems", stems)
            writer = index.writer(heap_size=2_000_000_000, num_threads=1)
            for day, text in notes():
                writer.add_document(tantivy.Document(text=text, day=day, entry=os.urandom(300)))
            writer.commit()
            writer.wait_merging_threads()
            index.reload()
            searcher = index.searcher()

            def query(tree):
                if isinstance(tree, str):
                    return Query.term_query(schema, "text", tree)
                kind, parts = tree[0], tree[1:]
                if kind == "phrase":
                    return Query.phrase_query(schema, "text", parts)
                if kind == "any":
                    return Query.boolean_query([(Occur.Should, query(part)) for part in parts])
                return Query.boolean_query(
                    [(Occur.MustNot, query(part[1])) if part[0] == "not" else (Occur.Must, query(part))
                     for part in parts])

            def dated(task):
                found = query(task["tree"])
                if task.get("days") is None:
                    return found
                first, last = task["days"]
                days = Query.range_query(schema, "day", tantivy.FieldType.Integer, first, last)
                return Query.boolean_query([(Occur.Must, found), (Occur.Must, days)])

            def fetch(query):
                for _, address in searcher.search(query, 20).hits:
                    searcher.doc(address)

            queries = [dated(task) for task in tasks["queries"]]
            return {
                "name": f"Tantivy {tantivy.__version__.split(',')[0].removeprefix('tantivy v')}",
                "totals": [searcher.search(one, 20).count for one in queries],
                "times": measure([lambda one=one: searcher.search(one, 20) for one in queries]),
                "uncounted": measure([lambda one=one: searcher.search(one, 20, count=False) for one in queries]),
                "fetched": measure([lambda one=one: fetch(one) for one in queries]),
            }

        def sqlite_engine():
            base = sqlite3.connect(":memory:", isolation_level=None)
            base.execute("""create virtual table notes using fts5(
                text, content='', tokenize="unicode61 remove_diacritics 0 tokenchars ''''")""")
            base.execute("begin")
            days = []
            for day, text in notes():
                days.append(day)
                base.execute("insert into notes(rowid, text) values (?, ?)", (len(days), text))
            base.execute("commit")
            base.execute("insert into notes(notes) values ('optimize')")

            def query(tree):
                if isinstance(tree, str):
                    return '"' + tree + '"'
                kind, parts = tree[0], tree[1:]
                if kind == "phrase":
                    return '"' + " ".join(parts) + '"'
                if kind == "any":
                    return "(" + " OR ".join(query(part) for part in parts) + ")"
                without = [query(part[1]) for part in parts if part[0] == "not"]
                wanted = " AND ".join(query(part) for part in parts if part[0] != "not")
                return "(" + " NOT ".join([wanted] + without) + ")"

            def statement(task, what, end):
                where, values = "notes match ?", [query(task["tree"])]
                if task.get("days") is not None:
                    where += " and rowid between ? and ?"
                    first, last = task["days"]
                    values += [bisect.bisect_left(days, first) + 1, bisect.bisect_right(days, last)]
                return f"select {what} from notes where {where} {end}", values

            def ask(task, what, end=""):
                return base.execute(*statement(task, what, end)).fetchall()

            return {
                "name": f"SQLite {sqlite3.sqlite_version} FTS5 in memory",
                "totals": [ask(task, "count(*)")[0][0] for task in tasks["queries"]],
                "times": measure(
                    [lambda task=task: ask(task, "rowid", "order by rank limit 20") for task in tasks["queries"]]),
            }

        engines = {"tantivy": tantivy_engine(), "sqlite": sqlite_engine()}
        print(json.dumps(engines))

        """#
}
