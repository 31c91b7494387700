import { found, type Found } from './model.ts'

/** Card numbers: lengths and first digits of the networks (ISO/IEC 7812), and the check digit (Luhn). */
export function findCards(text: string): Found[] {
  return [...text.matchAll(/(?<![\w.+-])\d(?:[ -]?\d){12,18}(?![\w-]|\.\d)/g)]
    .filter(([digits]) => isCard(digits.replace(/[ -]/g, '')))
    .map(({ 0: digits, index }) => found(index, index + digits.length, 'card number'))
}

const networks = [
  /^4(?:\d{12}|\d{15}|\d{18})$/,
  /^(?:5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[01])\d{13}|2720\d{12})$/,
  /^3[47]\d{13}$/,
  /^3(?:0[0-5]|[68]\d)\d{11}$/,
  /^6(?:011|5\d\d|4[4-9]\d)\d{12}$/,
  /^35(?:2[89]|[3-8]\d)\d{12}$/,
  /^62\d{14,17}$/,
]

function isCard(digits: string): boolean {
  if (!networks.some((network) => network.test(digits))) return false
  let sum = 0
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place])
    const counted = place % 2 === 1 ? digit * 2 : digit
    sum += counted > 9 ? counted - 9 : counted
  }
  return sum % 10 === 0
}
