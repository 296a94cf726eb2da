export default function Rotten(): never {
  throw new Error('this card is rotten');
}
