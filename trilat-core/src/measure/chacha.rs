//! The stream of random bits: ChaCha, written out so that it never changes.

/// Bernstein's ChaCha stream cipher as a generator of random words: the seed in
/// the first eight bytes of the key, all else zero, from block 0 on.
///
/// Source: Bernstein, "ChaCha, a variant of Salsa20" (2008); state as in that
/// paper, with a block counter of 64 bits.
pub(crate) struct ChaCha<const ROUNDS: usize> {
    key: [u32; 8],
    block: u64,
    words: [u64; 8 * LANES],
    used: usize,
}

/// The generator of all resampling in this crate.
pub(crate) type Stream = ChaCha<8>;

/// How many blocks are made at once.
const LANES: usize = 4;

type Lanes = [u32; LANES];

impl<const ROUNDS: usize> ChaCha<ROUNDS> {
    pub(crate) fn new(seed: u64) -> Self {
        let [a, b, c, d, e, f, g, h] = seed.to_le_bytes();
        let low = u32::from_le_bytes([a, b, c, d]);
        let high = u32::from_le_bytes([e, f, g, h]);
        let key = [low, high, 0, 0, 0, 0, 0, 0];
        Self { key, block: 0, words: [0; 8 * LANES], used: 8 * LANES }
    }

    /// The next eight bytes of the stream as a little-endian number.
    #[inline]
    pub(crate) fn next(&mut self) -> u64 {
        if self.used == self.words.len() {
            self.refill();
        }
        let word = self.words.get(self.used).copied().unwrap_or_default();
        self.used += 1;
        word
    }

    /// How many of so many fair coins show heads.
    #[inline]
    pub(crate) fn heads(&mut self, coins: u64) -> u64 {
        let mut heads = 0;
        for _ in 0..coins / 64 {
            heads += u64::from(self.next().count_ones());
        }
        let rest = coins % 64;
        if rest > 0 {
            heads += u64::from((self.next() & ((1 << rest) - 1)).count_ones());
        }
        heads
    }

    fn refill(&mut self) {
        let half = |shift: u32| {
            let mut lanes = [0; LANES];
            for (lane, block) in lanes.iter_mut().zip(self.block..) {
                let [a, b, c, d, ..] = (block >> shift).to_le_bytes();
                *lane = u32::from_le_bytes([a, b, c, d]);
            }
            lanes
        };
        let [k0, k1, k2, k3, k4, k5, k6, k7] = self.key.map(|word| [word; LANES]);
        // "expand 32-byte k"
        let [c0, c1, c2, c3] =
            [0x6170_7865, 0x3320_646e, 0x7962_2d32, 0x6b20_6574].map(|word| [word; LANES]);
        let zero = [0; LANES];
        let start = [c0, c1, c2, c3, k0, k1, k2, k3, k4, k5, k6, k7, half(0), half(32), zero, zero];
        let mut s = start;
        for _ in 0..ROUNDS / 2 {
            let [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p] = s;
            let (a, e, i, m) = quarter(a, e, i, m);
            let (b, f, j, n) = quarter(b, f, j, n);
            let (c, g, k, o) = quarter(c, g, k, o);
            let (d, h, l, p) = quarter(d, h, l, p);
            let (a, f, k, p) = quarter(a, f, k, p);
            let (b, g, l, m) = quarter(b, g, l, m);
            let (c, h, i, n) = quarter(c, h, i, n);
            let (d, e, j, o) = quarter(d, e, j, o);
            s = [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p];
        }
        for (word, first) in s.iter_mut().zip(&start) {
            *word = add(*word, *first);
        }
        // Each pair of rows is one word of every block; lane by lane is block by block.
        let mut lanes = s.chunks_exact(2);
        for place in 0..8 {
            let Some([low, high]) = lanes.next() else { break };
            let pairs = low.iter().zip(high);
            let slots = self.words.iter_mut().skip(place).step_by(8);
            for (slot, (&low, &high)) in slots.zip(pairs) {
                *slot = u64::from(low) | u64::from(high) << 32;
            }
        }
        self.block += LANES as u64;
        self.used = 0;
    }
}

#[inline(always)]
fn quarter(a: Lanes, b: Lanes, c: Lanes, d: Lanes) -> (Lanes, Lanes, Lanes, Lanes) {
    let a = add(a, b);
    let d = turn::<16>(d, a);
    let c = add(c, d);
    let b = turn::<12>(b, c);
    let a = add(a, b);
    let d = turn::<8>(d, a);
    let c = add(c, d);
    let b = turn::<7>(b, c);
    (a, b, c, d)
}

#[inline(always)]
fn add(mut a: Lanes, b: Lanes) -> Lanes {
    for (a, b) in a.iter_mut().zip(b) {
        *a = a.wrapping_add(b);
    }
    a
}

#[inline(always)]
fn turn<const BITS: u32>(mut a: Lanes, b: Lanes) -> Lanes {
    for (a, b) in a.iter_mut().zip(b) {
        *a = (*a ^ b).rotate_left(BITS);
    }
    a
}
