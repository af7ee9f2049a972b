package org.wuzhen.office.workbook;

/** A file that cannot be read at all; the message is a Chinese sentence for whoever sent it. */
final class FileRefused extends Exception {

    FileRefused(String sentence) {
        super(sentence);
    }
}
