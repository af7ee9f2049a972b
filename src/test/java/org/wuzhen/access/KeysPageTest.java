package org.wuzhen.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.directory.Post;
import org.wuzhen.sealing.SealingKeys;

@WuzhenTest
class KeysPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Office office;

    @Autowired
    SealingKeys keys;

    @Test
    void theSecurityAdministratorChangesTheKeyWithAReason() throws Exception {
        String security = office.somebody("00", Post.SECURITY_ADMIN);
        List<String> before = names();

        assertThat(page(security)).contains("加密密钥", "进度", "更换密钥", "正在使用", before.get(before.size() - 1));
        assertThat(text(send(security, "change", " ", null))).contains("请写明理由");
        assertThat(names()).isEqualTo(before);

        assertThat(send(security, "change", "年度更换", null).getRedirectedUrl()).isEqualTo("/security/keys");
        List<String> after = names();
        assertThat(after).hasSize(before.size() + 1).containsAll(before);
        String old = before.get(before.size() - 1);
        assertThat(text(send(security, "retire", "不再使用", old)))
                .containsAnyOf("还有", "更换后满10分钟才能停用")
                .contains("未能停用密钥");
        assertThat(text(send(security, "retire", "不再使用", after.get(after.size() - 1))))
                .contains("未能停用密钥", "正在使用");
        assertThat(text(send(security, "retire", "不再使用", "k999"))).contains("没有名为“k999”的密钥");
        assertThat(names()).isEqualTo(after);
    }

    @Test
    void nobodyElseMay() throws Exception {
        List<String> before = names();
        for (Post post : List.of(Post.SYS_ADMIN, Post.AUDITOR, Post.PROCESS_ADMIN, Post.STREET_DIRECTOR)) {
            String person = office.somebody("00", post);
            assertThat(mvc.perform(get("/security/keys").with(user(person)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(post.name())
                    .isEqualTo(403);
            assertThat(send(person, "change", "试试", null).getStatus()).isEqualTo(403);
        }
        assertThat(names()).isEqualTo(before);
    }

    private List<String> names() {
        return keys.keys().stream().map(SealingKeys.Line::name).toList();
    }

    private MockHttpServletResponse send(String person, String act, String reason, String key) throws Exception {
        var request = post("/security/keys/" + act).param("reason", reason);
        if (key != null) {
            request.param("key", key);
        }
        return mvc.perform(request.with(user(person)).with(csrf())).andReturn().getResponse();
    }

    private String page(String person) throws Exception {
        return text(mvc.perform(get("/security/keys").with(user(person)))
                .andReturn()
                .getResponse());
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
