//! What an article says of its earlier versions and of its author's holdings, where the same words may be the
//! story's.

use crate::desk::clean::copy::Junk;
use crate::desk::clean::rule::{Act, Rule, Test, Zone};

/// Notices whose words a story may use, at its edges.
pub const RULES: &[Rule] = &[
    Rule {
        code: "notice.correction_version",
        languages: "de fr nl",
        what: "what an earlier version said, at an edge of the text",
        why: "corrects the article; within the text the version may be a bill's",
        example: "In einer früheren Version stand, der Kai sei 40 Meter lang.",
        reason: Junk::Disclosure,
        act: Act::Correction,
        test: Test::Starts(
            "in einer früheren version des textes;in einer früheren version hieß;\
            in einer früheren version stand;in einer früheren version war;\
            in einer früheren version wurde;in einer vorherigen version des textes;\
            in einer vorherigen version hieß;in einer vorherigen version stand;\
            in einer vorherigen version war;in einer vorherigen version wurde;\
            in einer ersten version des textes;in einer ersten version hieß;\
            in einer ersten version stand;in einer ersten version war;in einer ersten version wurde;\
            in einer früheren fassung des textes;in einer früheren fassung hieß;\
            in einer früheren fassung stand;in einer früheren fassung war;\
            in einer früheren fassung wurde;in einer vorherigen fassung des textes;\
            in einer vorherigen fassung hieß;in einer vorherigen fassung stand;\
            in einer vorherigen fassung war;in einer vorherigen fassung wurde;\
            in einer ersten fassung des textes;in einer ersten fassung hieß;\
            in einer ersten fassung stand;in einer ersten fassung war;in einer ersten fassung wurde;\
            une première version indiquait;in een eerdere versie stond",
        ),
        words: 120,
        prose: true,
        zone: Zone::Tail,
        firm: true,
        sure: 0.9,
    },
    Rule {
        code: "notice.holdings",
        languages: "en",
        what: "what the author held when the article was published",
        why: "a duty of disclosure; what others had not said by then is the story's",
        example: "At the time of publication, the author held no position in any company named here.",
        reason: Junk::Disclosure,
        act: Act::Notice("disclosure"),
        test: Test::Both(
            "at the time of publication;at the time of writing;as of publication",
            "no position;a position;position in;positions in;long position;short position;\
            holdings in;held shares;owned shares;owns shares;held no;owned no",
        ),
        words: 60,
        prose: true,
        zone: Zone::Edge,
        firm: true,
        sure: 0.93,
    },
];
