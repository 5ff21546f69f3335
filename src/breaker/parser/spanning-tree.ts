/**
 * The tree over a sentence's words whose arcs score best together, with exactly one word under the root
 * (Chu & Liu 1965, Edmonds 1967).
 *
 * @param scores for each word a row of words + 1 numbers: its score under the root, then under each word.
 * @param words how many words there are.
 * @returns each word's head; -1 at the root.
 */
export function bestTree(scores: Float32Array, words: number): Int32Array {
  const greedy = greedyHeads(scores, words)
  return isTree(greedy) ? greedy : spanningTree(scores, words)
}

function greedyHeads(scores: Float32Array, words: number): Int32Array {
  const heads = new Int32Array(words)
  for (let word = 0; word < words; word++) {
    const row = word * (words + 1)
    let best = -2
    for (let head = -1; head < words; head++)
      if (
        head !== word &&
        (best === -2 || (scores[row + head + 1] as number) > (scores[row + best + 1] as number))
      )
        best = head
    heads[word] = best
  }
  return heads
}

/** One root, and every word hangs from it. */
export function isTree(heads: Int32Array): boolean {
  // 0: not yet seen; otherwise the number of the walk that first came by.
  const walk = new Int32Array(heads.length)
  let roots = 0
  for (let start = 0; start < heads.length; start++) {
    if (heads[start] === -1) roots++
    let at = start
    while (at >= 0 && walk[at] === 0) {
      walk[at] = start + 1
      at = heads[at] as number
    }
    if (at >= 0 && walk[at] === start + 1) return false
  }
  return roots === 1
}

/** A price on every arc from the root, so high that the best tree has only one (Zmigrod, Vieira & Cotterell 2020). */
const ROOT_PRICE = 1e6

function spanningTree(scores: Float32Array, words: number): Int32Array {
  const size = words + 1
  const weights = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY)
  for (let word = 1; word < size; word++)
    for (let head = 0; head < size; head++)
      if (head !== word)
        weights[head * size + word] =
          (scores[(word - 1) * size + head] as number) - (head === 0 ? ROOT_PRICE : 0)
  return arborescence(weights, size)
    .slice(1)
    .map((parent) => parent - 1)
}

/**
 * Parent of each node in the heaviest tree from node 0. As long as the nodes' best parents make a cycle somewhere, the
 * cycle becomes one node, which may be entered at any of its members at the price of that member's own arc. That
 * takes O(size²) altogether (Tarjan 1977).
 *
 * @param weights weights[parent · size + child]; they are overwritten.
 */
function arborescence(weights: Float64Array, size: number): Int32Array {
  // The arc between given nodes that now stands between two nodes, which may have swallowed others.
  const arcs = Int32Array.from(weights, (_, at) => at)
  const alive = new Uint8Array(size).fill(1)
  const parents = new Int32Array(size)
  const bestParent = (node: number): number => {
    let best = 0
    for (let parent = 1; parent < size; parent++)
      if (
        alive[parent] &&
        (weights[parent * size + node] as number) > (weights[best * size + node] as number)
      )
        best = parent
    return best
  }
  for (let node = 1; node < size; node++) parents[node] = bestParent(node)

  // Every node that ever stood gets a number: the given ones first, then what cycles became.
  const numberOf = Int32Array.from(parents, (_, node) => node)
  const container = new Int32Array(2 * size).fill(-1)
  const chosen = new Int32Array(2 * size)
  let numbers = size
  for (let cycle = cycleIn(parents, alive); cycle; cycle = cycleIn(parents, alive)) {
    const number = numbers++
    for (const member of cycle) {
      chosen[numberOf[member] as number] = arcs[(parents[member] as number) * size + member] as number
      container[numberOf[member] as number] = number
    }
    const one = cycle[0] as number
    contract(weights, arcs, size, cycle, parents, alive)
    numberOf[one] = number
    for (let node = 1; node < size; node++) if (cycle.includes(parents[node] as number)) parents[node] = one
    parents[one] = bestParent(one)
  }
  for (let node = 1; node < size; node++)
    if (alive[node])
      chosen[numberOf[node] as number] = arcs[(parents[node] as number) * size + node] as number
  // The arc that enters a cycle takes the place of the arc of the member it enters.
  for (let number = numbers - 1; number >= size; number--) {
    const arc = chosen[number] as number
    let member = arc % size
    while (container[member] !== number) member = container[member] as number
    chosen[member] = arc
  }
  return parents.map((_, node) => (node === 0 ? -1 : Math.floor((chosen[node] as number) / size)))
}

/** Lets the first member of the cycle stand for all: its arcs to and from the others are the best of theirs. */
function contract(
  weights: Float64Array,
  arcs: Int32Array,
  size: number,
  cycle: readonly number[],
  parents: Int32Array,
  alive: Uint8Array,
): void {
  const one = cycle[0] as number
  const own = cycle.map((member) => weights[(parents[member] as number) * size + member] as number)
  for (const member of cycle) alive[member] = 0
  for (let node = 0; node < size; node++) {
    if (!alive[node]) continue
    let [into, from] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
    let [intoArc, fromArc] = [0, 0]
    for (const [i, member] of cycle.entries()) {
      const enters = (weights[node * size + member] as number) - (own[i] as number)
      const leaves = weights[member * size + node] as number
      if (enters > into) {
        into = enters
        intoArc = arcs[node * size + member] as number
      }
      if (leaves > from) {
        from = leaves
        fromArc = arcs[member * size + node] as number
      }
    }
    weights[node * size + one] = into
    arcs[node * size + one] = intoArc
    weights[one * size + node] = from
    arcs[one * size + node] = fromArc
  }
  alive[one] = 1
  weights[one * size + one] = Number.NEGATIVE_INFINITY
}

function cycleIn(parents: Int32Array, alive: Uint8Array): number[] | null {
  // 0: not yet seen; otherwise the walk that first came by.
  const walk = new Int32Array(parents.length)
  for (let start = 1; start < parents.length; start++) {
    let at = alive[start] ? start : 0
    while (at > 0 && walk[at] === 0) {
      walk[at] = start
      at = parents[at] as number
    }
    if (at <= 0 || walk[at] !== start) continue
    const cycle = [at]
    for (let next = parents[at] as number; next !== at; next = parents[next] as number) cycle.push(next)
    return cycle
  }
  return null
}
