package org.wuzhen.care.web;

import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.wuzhen.care.CareContacts;
import org.wuzhen.care.CareList;
import org.wuzhen.care.CareSight;
import org.wuzhen.care.Contact;
import org.wuzhen.care.Need;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.directory.Directory;

/** Where a contact's number leads: to the person, for those who look after them; to the need alone, for a department's officer. */
@Controller
class CareContactPage {

    private final CareContacts contacts;
    private final CareList list;
    private final CareSight sight;
    private final Directory directory;

    CareContactPage(CareContacts contacts, CareList list, CareSight sight, Directory directory) {
        this.contacts = contacts;
        this.list = list;
        this.sight = sight;
        this.directory = directory;
    }

    /** A need as its department reads it. */
    record Line(String department, String words, String standing) {}

    @GetMapping("/care/contacts/{number:WZ\\d+}")
    String show(@PathVariable String number, Model model) {
        Contact contact;
        if (!OwnNumber.fits(number)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            contact = contacts.of(OwnNumber.of(number));
        } catch (NoSuchElementException unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (sight.sees(list.of(contact.person()))) {
            return "redirect:/care/" + contact.person();
        }
        List<Need> theirs =
                contacts.needs(contact).stream().filter(contacts::answers).toList();
        if (theirs.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("number", number);
        model.addAttribute(
                "lines",
                theirs.stream()
                        .map(need -> new Line(
                                directory
                                        .department(need.department())
                                        .orElseThrow()
                                        .shortName(),
                                need.result() == null ? contacts.wanted(need) : "",
                                need.result() == null
                                        ? "待答复，请在“我的任务”中办理"
                                        : need.result().label()))
                        .toList());
        return "care/contact";
    }
}
