package org.wuzhen.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.access.AccountDesk;
import org.wuzhen.access.MenuOffers;
import org.wuzhen.access.Viewer;

/** 账号管理 in the menu of those who may look at accounts. */
@Component
class AccountsMenu implements MenuOffers {

    private final AccountDesk desk;

    AccountsMenu(AccountDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Entry> entries(Viewer viewer) {
        return desk.mayLook() ? List.of(new Entry("账号管理", "/accounts", 240)) : List.of();
    }
}
