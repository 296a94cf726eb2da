import type { Representation } from '../compile/represent.ts';
import type { Tree } from './tree.ts';

/** The representations of one variable of a fetch, each once however often its entity stands in the answer. */
export class Representations {
  readonly texts: string[] = [];
  /** By the way of representing, which differs by type, then by what tells entities of that type apart. */
  private readonly numbers = new Map<Representation, Map<unknown, number>>();

  /** The number under which an entity is asked about; -1 when it cannot be. */
  indexOf(entity: Tree, way: Representation | undefined, afterFault: boolean): number {
    const identity = way?.identity(entity, afterFault);
    if (!way || identity === undefined) return -1;
    let numbers = this.numbers.get(way);
    if (!numbers) {
      numbers = new Map();
      this.numbers.set(way, numbers);
    }
    const known = numbers.get(identity);
    if (known !== undefined) return known;
    const number = this.texts.length;
    numbers.set(identity, number);
    this.texts.push(way.text(entity));
    return number;
  }
}
