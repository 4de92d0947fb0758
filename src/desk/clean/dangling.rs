//! What stands at a text's end before something that is gone: a lead-in, a heading.

use std::sync::LazyLock;

use super::cues::Cues;
use super::rule::Line;

/// Words of a lead-in.
const LEAD_IN: u16 = 16;
/// Words of a heading with nothing below.
const HEADING: u16 = 8;

/// Words of a paragraph that may end in a question.
const PARAGRAPH: u16 = 15;

/// How a lead-in begins: it sends the reader to a film, a sound, pictures or a document.
const BEGINS: &str = "watch;see;listen;listen to;check out;look at;take a look;have a look;view;read;click;tap;play;\
    here is the video;here's the video;here is a video;here's a video;here is the clip;video:;\
    sehen sie;siehe;sieh;schauen sie;schau;hören sie;hör;lesen sie;lies;hier das video;das video;im video;\
    regardez;voir;voici la vidéo;écoutez;lisez;découvrez la vidéo;la vidéo;en vidéo;mira;mire;vea;\
    escucha;escuche;lee;lea;aquí el video;el video;el vídeo;guarda;guardate;ascolta;ascoltate;leggi;\
    ecco il video;il video;assista;assista a;veja;ouça;leia;confira o vídeo;o vídeo;bekijk;kijk;\
    luister;lees;hier de video;simak;lihat;tonton;baca;смотрите;смотреть;слушайте;читайте;видео;\
    obejrzyj;zobacz;posłuchaj;przeczytaj;more from;more on;more about;mehr themen;mehr zum;mehr zu;mehr von;\
    mehr über;mehr aus;weitere themen;weitere artikel;plus d'articles;plus sur;más sobre;más de;altro su;\
    mais sobre;meer over;视频;请看;観る;동영상";

/// What it sends to, where it does not begin so.
const THINGS: &str = "video;clip;footage;trailer;livestream;live stream;podcast;gallery;slideshow;tweet;tweets;\
    post;pictures;photos;full remarks;full statement;full interview;video's;fotos;bilder;galerie;\
    vidéo;bande-annonce;photos;vídeo;galería;imágenes;tuit;filmato;galleria;imagens;publicação;\
    filmpje;beelden;foto's;bericht auf x;видео";

/// Where it is.
const BELOW: &str = "below;here;above;hier;unten;oben;ci-dessous;ici;aquí;abajo;a continuación;qui;qui sotto;\
    di seguito;aqui;abaixo;a seguir;hieronder;onderstaand;ниже;di bawah;poniżej";

static CUES: LazyLock<Cues> = LazyLock::new(|| Cues::new([BEGINS, THINGS, BELOW]));

/// Whether a line that nothing follows announces what is not there any more.
pub fn leads_in(line: &Line<'_>) -> bool {
    if !line.text.ends_with([':', '：']) || line.words > LEAD_IN {
        return false;
    }
    let lead = line.lead();
    let (mut begins, mut thing, mut below) = (false, false, false);
    CUES.scan(line.tokens, &mut |hit| match hit.owner {
        0 => begins |= hit.from as usize <= lead,
        1 => thing = true,
        _ => below = true,
    });
    begins || thing && below
}

/// Whether a heading below `before`, which nothing follows, headed what is gone. Headings among headings are a list.
pub fn heads_nothing(line: &Line<'_>, before: &Line<'_>) -> bool {
    (2..=6).contains(&line.block.level)
        && line.words <= HEADING
        && !line.prose
        && before.block.level == 0
        && (before.prose || before.words >= PARAGRAPH)
}

#[cfg(test)]
mod tests {
    use super::leads_in;
    use crate::desk::clean::fixture::holds;

    #[test]
    fn a_lead_in_sends_to_something() {
        for text in [
            "Watch the ferry's first run:",
            "To see the ferry leave, play the footage below:",
            "READ the harbour master's full remarks:",
            "Sehen Sie hier die erste Fahrt:",
            "Regardez le premier départ :",
            "Mira el primer viaje:",
            "Guarda il primo viaggio:",
            "Veja a primeira viagem:",
            "Bekijk de eerste afvaart:",
        ] {
            assert!(holds(text, leads_in), "{text}");
        }
        for text in [
            "The harbour master named three reasons:",
            "Watch the ferry's first run.",
            "The council sees three ways out of the dispute over the quay:",
            "Die Reederei nennt drei Gründe:",
        ] {
            assert!(!holds(text, leads_in), "{text}");
        }
    }
}
