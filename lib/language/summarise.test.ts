import { expect, test } from 'vitest'
import { bestSentences } from './summarise'

test('picks the sentences that say most, in the order of the text', () => {
  const text =
    'Well, hello there. I need a cordless drill for a brick wall in the cellar. It is what it is. The drill must come with two batteries. OK then.'
  expect(bestSentences(text, 2)).toEqual([
    'I need a cordless drill for a brick wall in the cellar.',
    'The drill must come with two batteries.',
  ])
  expect(bestSentences(text, 2)).toEqual(bestSentences(text, 2))
})

test('splits German at its sentences and not at its abbreviations', () => {
  const text = 'Ich suche z. B. Schrauben für Dr. Weber. Ja, doch. Die Schrauben sollen nicht rosten!'
  expect(bestSentences(text, 9)).toEqual([
    'Ich suche z. B. Schrauben für Dr. Weber.',
    'Ja, doch.',
    'Die Schrauben sollen nicht rosten!',
  ])
  expect(bestSentences(text, 1)).toEqual(['Ich suche z. B. Schrauben für Dr. Weber.'])
})

test('splits Hindi at the danda', () => {
  expect(bestSentences('मुझे दीवार के लिए ड्रिल चाहिए। यह क्या है। ठीक है।', 1)).toEqual(['मुझे दीवार के लिए ड्रिल चाहिए।'])
})

test('gives nothing of nothing, and all of a text with fewer sentences', () => {
  expect(bestSentences('', 3)).toEqual([])
  expect(bestSentences(' \n\n ', 3)).toEqual([])
  expect(bestSentences('One line\nAnother line', 5)).toEqual(['One line', 'Another line'])
  expect(bestSentences('One line', 0)).toEqual([])
})
