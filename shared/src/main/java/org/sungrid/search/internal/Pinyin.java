package org.sungrid.search.internal;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.List;

/**
 * How a title is typed in pinyin. A guess: of characters with several readings the library takes the one of the phrase it
 * knows, else the most frequent one.
 */
final class Pinyin {

    private Pinyin() {}

    /**
     * One syllable for each Chinese character and one entry for each other letter or digit, without tones; signs and
     * spaces are left out. The text must be folded.
     */
    static List<String> syllables(String folded) {
        List<String> syllables = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            int end = at;
            while (end < folded.length() && isHan(folded.charAt(end))) {
                end++;
            }
            if (end > at) {
                String run = folded.substring(at, end);
                String[] read =
                        PinyinHelper.toPinyin(run, PinyinStyleEnum.NORMAL, " ").split(" ");
                // A character unknown to the library comes back as itself, so counts agree; if ever not, the run is
                // skipped.
                if (read.length == run.length()) {
                    for (String syllable : read) {
                        syllables.add(syllable.replace('ü', 'v'));
                    }
                }
                at = end;
            } else {
                if (Character.isLetterOrDigit(folded.charAt(at))) {
                    syllables.add(folded.substring(at, at + 1));
                }
                at++;
            }
        }
        return syllables;
    }

    static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
