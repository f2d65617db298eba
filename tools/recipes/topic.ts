/** "Add a topic": one that is made up, and one that listeners asked about already. */
import { addTopic } from './addTopic'
import { moveNeighbour } from './neighbour'
import { expect, madeUp, mustRun, type Recipe } from './recipe'

/** The recipe, for a topic that nobody has thought of and for a neighbour. */
export const topic: Recipe = {
  heading: 'Add a topic',
  async walk(copy) {
    await moveNeighbour(copy)
    addTopic(copy, 'humming', madeUp)
  },
  async look(copy) {
    const said = await mustRun(copy, 'npm', 'run', '-s', 'ask', '--', 'does zumbel make muscles twitch')
    expect(said.includes('topics/humming#cause'), 'the new topic is not answered', said)
    const moved = await mustRun(copy, 'npm', 'run', '-s', 'ask', '--', 'does smoking make muscles twitch')
    expect(moved.includes('topics/smoking#cause'), 'the neighbour that became a topic is not answered', moved)
  },
  tests: [
    'tests/content',
    'tests/models',
    'tests/conversation',
    'tests/understanding',
    'tests/screens',
    'tests/tools/store',
  ],
}
