def distance(graph, start, goal):
    visited = []
    queue = [(start, 0)]
    while len(queue) > 0:
        item = queue.pop(0)
        node = item[0]
        if node == goal:
            return item[1]
        if node not in visited:
            visited.append(node)
            for n in graph[node]:
                if n not in visited:
                    queue.append((n, item[1] + 1))
    return -1
